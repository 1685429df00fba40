/** The JSON door: submissions, participation, cases and statistics in the shapes of the interchange formats. */
@NullMarked
package org.openqpp.intake.json;

import org.jspecify.annotations.NullMarked;
