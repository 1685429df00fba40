/** The rule register on screen and as a document: which rules there are, where they are printed, how sure they are. */
@NullMarked
package org.openqpp.cli.register;

import org.jspecify.annotations.NullMarked;
