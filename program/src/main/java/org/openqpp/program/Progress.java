package org.openqpp.program;

/**
 * Hears how far a run is; called from several threads, seldom enough to be shown on a screen.
 *
 * <p>For example, the command line shows a bar with the part of the submissions that has been scored.
 */
public interface Progress {

    /** Hears nothing. */
    Progress NONE = new Progress() {
        @Override
        public void step(String name) {}

        @Override
        public void done(long units, long ofUnits) {}
    };

    /** A step of the run begins, such as "reading the roster". */
    void step(String name);

    /**
     * So much of the step is done.
     *
     * @param units done so far
     * @param ofUnits all of it
     */
    void done(long units, long ofUnits);
}
