package org.openqpp.intake.validation;

import org.openqpp.intake.problem.Places;

/**
 * Something that was read, with the way to the places of its parts in the user's own file.
 *
 * <p>For example, the second submission of an array, whose parts stand under {@code /1}.
 *
 * @param <T> what was read
 * @param value what was read
 * @param places where its parts stand
 */
public record Placed<T>(T value, Places places) {}
