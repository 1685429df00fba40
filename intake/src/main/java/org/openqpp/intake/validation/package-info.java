/** The one validator for every door: what a submission says against what the policy offers and the program knows. */
@NullMarked
package org.openqpp.intake.validation;

import org.jspecify.annotations.NullMarked;
