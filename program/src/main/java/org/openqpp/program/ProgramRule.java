package org.openqpp.program;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The rules that the whole program applies beside scoring, each with its id in the rule register and the sentence it is told
 * in; a place in a sentence is written {@code {}}.
 *
 * <p>For example, {@link #BELOW_THRESHOLD} is rule told as "None of the low-volume criteria is exceeded in the second
 * segment: not eligible, may report voluntarily".
 */
public enum ProgramRule {
    // Who takes part
    TYPE_NOT_ELIGIBLE("R-1.4", "Clinician type {} is not eligible."),
    QUALIFYING(
            "R-1.9",
            "Qualifying APM participant through APM Entity {} at the {} snapshot: {} % of payments ({}"
                    + " needed), {} % of patients ({} needed)."),
    PARTIALLY_QUALIFYING(
            "R-1.9",
            "Partial qualifying APM participant through APM Entity {} at the {} snapshot: {} % of"
                    + " payments ({} needed), {} % of patients ({} needed)."),
    QUALIFYING_EXCLUDED("R-1.5", "A qualifying APM participant is not subject to MIPS."),
    PARTIALLY_QUALIFYING_EXCLUDED(
            "R-1.5",
            "A partial qualifying APM participant who does not elect to participate is" + " not subject to MIPS."),
    PARTIALLY_QUALIFYING_ELECTED("R-1.5", "The partial qualifying APM participant elected to participate."),
    NEWLY_ENROLLED(
            "R-1.5",
            "First enrolled in Medicare on {}, in or after the performance year, and no claims in the first segment under any"
                    + " practice: not eligible yet."),
    STARTED_LATE("R-9.7", "First claim under this practice on {}, after the determination period."),
    NEW_AFTER_YEAR("R-9.6", "First claim under this practice on {}, after the performance year."),
    LOW_VOLUME(
            "R-1.6",
            "{} segment: {} dollars of allowed charges (more than {} needed), {} patients (more than {}),"
                    + " {} services (more than {}): {} of 3 exceeded."),
    PATIENTS_ADDED_UP("R-1.6", "Unique patients are not given for {}: those of the clinicians are added up."),
    NO_CLAIMS_IN_SEGMENT("R-1.6", "{} segment: no claims, nothing exceeded."),
    SECOND_SEGMENT_ONLY("R-1.6", "There are claims in the second segment only, which decides alone."),
    REQUIRED("R-1.6", "All three low-volume criteria are exceeded in every segment: required."),
    OPT_IN_ELIGIBLE("R-1.6", "{} of 3 low-volume criteria are exceeded: eligible to opt in, no election made."),
    OPTED_IN("R-1.6", "{} of 3 low-volume criteria are exceeded, and an opt-in was elected: required."),
    BELOW_THRESHOLD(
            "R-1.6",
            "None of the low-volume criteria is exceeded in every segment: not required, may report" + " voluntarily."),
    ELECTION_IGNORED("R-1.6", "An opt-in was elected, but none was possible."),
    VIRTUAL_GROUP_APPROVED("R-1.3", "Elected on {}, {} practices of {} or fewer eligible clinicians each: approved."),
    VIRTUAL_GROUP_LATE("R-1.3", "Elected on {}, not before the performance year: no virtual group."),
    VIRTUAL_GROUP_TOO_FEW("R-1.2", "{} practices, {} needed: no virtual group."),
    VIRTUAL_GROUP_TOO_LARGE("R-1.2", "A practice has {} eligible clinicians, more than {}: no virtual group."),
    IN_VIRTUAL_GROUP("R-1.8", "The practice is in the virtual group {}, which reports for it."),
    SUBGROUP_LIKE_GROUP("R-1.8", "Eligibility and special statuses are those of the affiliated group."),
    SUBGROUP_TOO_SMALL("R-1.2", "{} clinicians, {} needed: no subgroup."),
    SUBGROUP_NOBODY_ELIGIBLE("R-1.2", "None of its clinicians is eligible by himself or herself: no subgroup."),
    ELIGIBLE_CLINICIANS("R-1.8", "Eligible clinicians: {}."),

    // Special statuses
    STATUS_HELD("R-1.11", "{}: {}."),

    // Who gets which score
    VIRTUAL_GROUP_COUNTS("R-9.4", "In a virtual group: its score counts, whatever else was reported."),
    HIGHEST_COUNTS("R-9.4", "{} candidate scores: the highest, {}, counts."),
    ONLY_CANDIDATE("R-9.4", "The only candidate score, {}, counts."),
    TIE(
            "R-9.4",
            "Several candidate scores are {}: taken in the order individual, group, subgroup, APM Entity;"
                    + " traditional MIPS, MVP, APP."),
    NOTHING_REPORTED("R-9.3", "Required to report, and nothing was reported."),
    ENTITY_SILENT("R-9.3", "The {} has to report, and reported nothing."),
    NOT_REACHED(
            "R-1.8",
            "No score reaches this combination: not required as an individual, and no entity with a score"
                    + " includes it."),
    EXCLUDED_FROM_SCORES("R-1.8", "Excluded from MIPS: no score reaches this combination."),
    LATE_ENTITY("R-9.7", "Started late: gets the score of the {}."),
    LATE_NEUTRAL(
            "R-9.7",
            "Started late, and no score of a group, subgroup or APM Entity reaches the combination: neutral score of {}."),
    NEW_HIGHEST("R-9.6", "New after the performance year: the highest final score of the clinician, {}."),
    NEW_NONE("R-9.6", "New after the performance year, and the clinician has no final score: no adjustment."),
    VOLUNTARY("R-1.7", "Reported voluntarily: feedback, but no payment adjustment."),
    OWN_REPORT_VOLUNTARY(
            "R-1.7", "The report as an individual was voluntary: feedback, but it does not count for payment."),

    // Budget neutrality
    FACTOR_BALANCED("R-10.3", "Scaling factor: {} taken in / {} paid out without it = {}."),
    FACTOR_CAPPED("R-10.3", "Scaling factor: {} taken in / {} paid out without it, at most {}."),
    FACTOR_NOBODY("R-10.3", "Nobody is above the performance threshold: the scaling factor is 0."),
    FACTOR_FIXED("R-10.3", "Scaling factor from a fixed maximum adjustment: {} / {} = {}.");

    private final String id;
    private final String template;

    ProgramRule(String id, String template) {
        this.id = id;
        this.template = template;
    }

    /** Id in the rule register, such as {@code }. */
    public String id() {
        return id;
    }

    /** The sentence with {@code {}} for its places. */
    public String template() {
        return template;
    }

    /** The sentence with its places filled. */
    String sentence(List<?> arguments) {
        List<Object> filled = new ArrayList<>(arguments);
        StringBuilder sentence = new StringBuilder();
        int start = 0;
        for (Object argument : filled) {
            int place = template.indexOf("{}", start);
            if (place < 0) {
                throw new IllegalArgumentException(this + " has fewer places than " + arguments.size());
            }
            sentence.append(template, start, place).append(shown(argument));
            start = place + 2;
        }
        if (template.indexOf("{}", start) >= 0) {
            throw new IllegalArgumentException(this + " has more places than " + arguments.size());
        }
        return sentence.append(template, start, template.length()).toString();
    }

    private static String shown(Object argument) {
        return argument instanceof Collection<?> list
                ? String.join(", ", list.stream().map(String::valueOf).toList())
                : argument.toString();
    }
}
