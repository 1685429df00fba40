package org.openqpp.cli.batch;

/**
 * A line of a case file.
 *
 * @param number counted from 1
 * @param text the line; only its beginning when it is too long
 */
public record CaseLine(int number, String text) {}
