/**
 * Numbers that know where they come from: a {@link org.openqpp.scoring.figure.Figure} carries its operation and operands, a
 * {@link org.openqpp.scoring.figure.Reason} the rule that applied. Score, explanation and replay are renderings of the
 * same objects.
 */
@NullMarked
package org.openqpp.scoring.figure;

import org.jspecify.annotations.NullMarked;
