package org.openqpp.program.candidate;

import org.openqpp.policy.value.WireName;

/**
 * A submission that a program run cannot use; it never carries an identifier.
 *
 * @param part part of the source it is in, such as a file name
 * @param position its number in the part, counted from 1
 * @param code kind of problem
 * @param message what is wrong, in a sentence
 */
public record SubmissionProblem(String part, long position, Code code, String message) {

    /** The closed list of kinds of problems, each with what to do. */
    public enum Code implements WireName {
        UNREADABLE_PART("unreadable-part", "Check that the file is complete and holds submissions only."),
        WRONG_YEAR("wrong-year", "Take out the submission, or run the program of its year."),
        UNKNOWN_ENTITY("unknown-entity", "Add the entity to the roster, or take out the submission."),
        SCATTERED_ENTITY("scattered-entity", "Put all submissions of one entity behind one another into one file."),
        NOT_SCORABLE("not-scorable", "Validate the submission, and correct what that reports.");

        private final String wireName;
        private final String remedy;

        Code(String wireName, String remedy) {
            this.wireName = wireName;
            this.remedy = remedy;
        }

        @Override
        public String wireName() {
            return wireName;
        }

        /** What to do. */
        public String remedy() {
            return remedy;
        }
    }

    @Override
    public String toString() {
        return part + (position > 0 ? ", submission " + position : "") + ": " + message + " (" + code.wireName() + ")";
    }
}
