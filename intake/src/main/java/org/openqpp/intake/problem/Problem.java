package org.openqpp.intake.problem;

/**
 * One thing that is wrong, where it is, and what to do.
 *
 * <p>For example, {@code QPP-1502}: "Measure 047: 60 met + 50 not met = 110, but the eligible population is 100." No message
 * carries a TIN or an NPI.
 *
 * @param code which kind of problem
 * @param message what is wrong, in words, with the figures
 * @param place where it is
 */
public record Problem(ProblemCode code, String message, Place place) {

    /** How grave it is. */
    public Severity severity() {
        return code.severity();
    }

    /** What it does to the score. */
    public Effect effect() {
        return code.effect();
    }

    /** What to do about it. */
    public String remedy() {
        return code.remedy();
    }

    /** The same problem at a place that is known better. */
    public Problem at(Place better) {
        return new Problem(code, message, better);
    }

    /** In one line, such as {@code submission.json:14:31 error QPP-1401: There is no measure "999".}. */
    @Override
    public String toString() {
        return place + " " + severity().wireName() + " " + code.id() + ": " + message;
    }
}
