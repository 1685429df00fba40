/** Problems in the user's documents, told to people and to programs. */
@NullMarked
package org.openqpp.cli.problem;

import org.jspecify.annotations.NullMarked;
