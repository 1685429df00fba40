/** The whole program at the command line: where its submissions come from, how far it is, and what is said about it. */
@NullMarked
package org.openqpp.cli.program;

import org.jspecify.annotations.NullMarked;
