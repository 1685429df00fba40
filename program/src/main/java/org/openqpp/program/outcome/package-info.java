/** Everything that a run of the program finds out, and the files that are made of it. */
@NullMarked
package org.openqpp.program.outcome;

import org.jspecify.annotations.NullMarked;
