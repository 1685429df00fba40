/** Candidate scores of all entities of a roster: rules, and the roll-up of an APM Entity, R-5.12. */
@NullMarked
package org.openqpp.program.candidate;

import org.jspecify.annotations.NullMarked;
