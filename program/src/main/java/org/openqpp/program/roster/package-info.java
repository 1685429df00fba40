/**
 * The roster: what the program knows about practices, clinicians and the ways they take part, as tables (rules to
 * The records of this package are the schema of the files.
 */
@NullMarked
package org.openqpp.program.roster;

import org.jspecify.annotations.NullMarked;
