package org.openqpp.program.publicuse;

import org.openqpp.policy.value.WireName;

/**
 * What recomputing one row of a public use file found.
 *
 * @param row number of the row, counted from 1 without the header
 * @param code what was found
 * @param printed value in the file; empty when there is none
 * @param recomputed value computed here; empty when it cannot be
 * @param message why, in a sentence
 */
public record PublicUseFinding(long row, Code code, String printed, String recomputed, String message) {

    /** The closed list of findings. */
    public enum Code implements WireName {
        /** The final score is the one that follows from categories, weights and bonus. */
        FINAL_SCORE_AGREES("finalScoreAgrees", true),
        /** It agrees within what rounding of the printed category scores can move. */
        FINAL_SCORE_WITHIN_ROUNDING("finalScoreWithinRounding", true),
        /** It differs. */
        FINAL_SCORE_DIFFERS("finalScoreDiffers", false),
        /** The row does not carry what it takes. */
        FINAL_SCORE_NOT_COMPUTABLE("finalScoreNotComputable", false),
        /** The adjustment is the one that follows from the final score and the maximum adjustment. */
        ADJUSTMENT_AGREES("adjustmentAgrees", true),
        /** It differs. */
        ADJUSTMENT_DIFFERS("adjustmentDiffers", false),
        /** The row has no adjustment or no final score. */
        ADJUSTMENT_NOT_COMPUTABLE("adjustmentNotComputable", false),
        /** A cell is no number though it should be one. */
        UNREADABLE_VALUE("unreadableValue", false);

        private final String wireName;
        private final boolean agreement;

        Code(String wireName, boolean agreement) {
            this.wireName = wireName;
            this.agreement = agreement;
        }

        @Override
        public String wireName() {
            return wireName;
        }

        /** Whether file and recomputation agree. */
        public boolean agreement() {
            return agreement;
        }
    }
}
