package org.openqpp.cli.batch;

/**
 * What became of the cases of a case file.
 *
 * <p>For example, 1,000 cases, 3 of them with errors, 1 of these not scored.
 *
 * @param cases cases read
 * @param withErrors cases with a problem that has to be corrected
 * @param notScored those of them that could not be scored
 * @param warnings warnings in all cases
 * @param defects cases that OpenQPP failed on
 */
public record Tally(long cases, long withErrors, long notScored, long warnings, long defects) {
    /** No cases. */
    public static final Tally NONE = new Tally(0, 0, 0, 0, 0);

    /** Both together. */
    public Tally plus(Tally other) {
        return new Tally(
                cases + other.cases,
                withErrors + other.withErrors,
                notScored + other.notScored,
                warnings + other.warnings,
                defects + other.defects);
    }
}
