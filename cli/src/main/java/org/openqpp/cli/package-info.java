/** The command line: one class a command; what a command prints is drawn in a package of its own. */
@NullMarked
package org.openqpp.cli;

import org.jspecify.annotations.NullMarked;
