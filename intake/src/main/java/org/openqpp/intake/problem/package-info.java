/** What can be wrong with a document: the closed list of problem codes, and problems with their place in the user's own file. */
@NullMarked
package org.openqpp.intake.problem;

import org.jspecify.annotations.NullMarked;
