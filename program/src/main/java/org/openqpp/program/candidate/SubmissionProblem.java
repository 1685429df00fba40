package org.openqpp.program.candidate;

import java.util.Comparator;
import org.openqpp.policy.value.WireName;

/**
 * Why a submission cannot be used in a program run; it never carries an identifier.
 *
 * <p>For example, {@code part-0001.ndjson, submission 7: the roster has no such group (unknown-entity)}. Who reads submissions
 * for a run reports with codes of its own.
 *
 * @param part part of the source it is in, such as a file name
 * @param position its number in the part, counted from 1; 0 when it is not known
 * @param place where in the part, such as line and column; empty when the number says it
 * @param code stable code
 * @param message what is wrong, in a sentence
 * @param remedy what to do
 */
public record SubmissionProblem(String part, long position, String place, String code, String message, String remedy) {

    /** By part, number and place. */
    static final Comparator<SubmissionProblem> BY_PLACE = Comparator.comparing(SubmissionProblem::part)
            .thenComparing(SubmissionProblem::position)
            .thenComparing(SubmissionProblem::place)
            .thenComparing(SubmissionProblem::code)
            .thenComparing(SubmissionProblem::message);

    /** The kinds of problems that the program itself finds, each with what to do. */
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

    /** A problem that the program found. */
    static SubmissionProblem of(Spot spot, Code code, String message) {
        return new SubmissionProblem(
                spot.file(), spot.position(), spot.place(), code.wireName(), message, code.remedy());
    }

    @Override
    public String toString() {
        String where = place.isEmpty() ? "" : ":" + place;
        return part + where + (position > 0 ? ", submission " + position : "") + ": " + message + " (" + code + ")";
    }
}
