package org.openqpp.program.attribution;

import org.openqpp.policy.value.WireName;

/** How a combination came to its final score, or that it has none. */
public enum Outcome implements WireName {
    /** It has the score of a candidate. */
    CANDIDATE("candidate", "R-9.4"),
    /** It is in a virtual group and has its score, whatever else was reported. */
    VIRTUAL_GROUP("virtualGroup", "R-9.4"),
    /** It started late and has the score of a group, subgroup or APM Entity. */
    LATE("late", "R-9.7"),
    /** It started late, nobody's score reaches it, and it has the neutral score. */
    LATE_NEUTRAL("lateNeutral", "R-9.7"),
    /** It is new after the performance year and has the clinician's highest score. */
    NEW("new", "R-9.6"),
    /** It is new after the performance year, and the clinician has no score. */
    NEW_WITHOUT_SCORE("newWithoutScore", "R-9.6"),
    /** It need not take part, and no entity with a score includes it. */
    NOT_REACHED("notReached", "R-1.8"),
    /** It is excluded from MIPS. */
    EXCLUDED("excluded", "R-1.5");

    private final String wireName;
    private final String ruleId;

    Outcome(String wireName, String ruleId) {
        this.wireName = wireName;
        this.ruleId = ruleId;
    }

    @Override
    public String wireName() {
        return wireName;
    }

    /** Id of the rule that decided. */
    public String ruleId() {
        return ruleId;
    }

    /** Whether there is a final score. */
    public boolean scored() {
        return switch (this) {
            case CANDIDATE, VIRTUAL_GROUP, LATE, LATE_NEUTRAL, NEW -> true;
            case NEW_WITHOUT_SCORE, NOT_REACHED, EXCLUDED -> false;
        };
    }

    /** Whether the charges count for budget neutrality: the combination existed when the factor was set. */
    public boolean balanced() {
        return scored() && this != NEW;
    }
}
