package org.openqpp.scoring.figure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;

/**
 * The rules that scoring applies, each with its id in the rule register and the sentence it is told in.
 *
 * <p>For example, {@link #DATA_COMPLETENESS_MISSED} is rule told as "data completeness 74.99 % is below 75 %: 0
 * points". A place in a sentence is written {@code {}}; figures, texts and lists fill the places in order. One rule id may be
 * told in several sentences.
 */
public enum Rule {
    // Reporting options and programs
    LEVELS_STAY_APART("R-2.2", "Only data sent for {} count here; data of another reporting option complete nothing."),
    NO_PARTICIPATION_GIVEN(
            "R-2.1", "Nothing is known about the entity: taken as one clinician without special status."),
    NOT_REGISTERED("R-2.4", "No registration for {} is known: scored all the same."),

    // Rates
    RATE_FROM_COUNTS("R-3.2", "Performance rate: {} of {} met the measure, {} %."),
    RATE_SUPPLIED("R-3.2", "Performance rate {} % as the registry supplied it."),
    RATE_SIMPLE_AVERAGE("R-3.2", "Performance rate: mean of the rates of {}, {} %."),
    RATE_WEIGHTED_AVERAGE("R-3.2", "Performance rate over all strata: {} of {} met the measure, {} %."),
    RATE_OVERALL_STRATUM("R-3.2", "Performance rate of the overall stratum: {} of {} met the measure, {} %."),
    RATE_SPLIT("R-3.2", "Performance rate of the performance strata: {} of {} met the measure, {} %."),
    RATE_SUM_OF_NUMERATORS("R-3.2", "Sum of the numerators of all strata: {}."),
    RATE_NOT_PROPORTION("R-3.2", "The measure's own value is {}."),
    RATE_MISSING("R-3.2", "Nobody counts in the denominator, so there is no performance rate."),
    RATE_FROM_SURVEY("R-3.2", "Survey result {}."),
    RATE_FROM_CLAIMS("R-3.2", "Result calculated from claims: {}."),
    COMPLETENESS("R-3.2", "Data completeness: {} of {} reported, {} %; {} cases."),
    NO_PATIENTS("R-3.2", "No eligible patients (0/0)."),
    CASES("R-3.4", "{} cases; {} needed."),

    // Points
    DECILE_REACHED("R-3.7", "{} lies in decile {} (from {} to {}): {} + ({} - {}) / ({} - {}) = {} points."),
    DECILE_REACHED_INVERSE(
            "R-3.7", "{} lies in decile {} (from {} down to {}): {} + ({} - {}) / ({} - {}) = {} points."),
    TOP_DECILE("R-3.7", "{} reaches decile 10, which starts at {}: {} points."),
    BELOW_FIRST_DECILE("R-3.7", "{} is worse than the start of decile 1 ({}): {} points."),
    TOPPED_OUT_CAP("R-3.8", "Topped out for two years: {} points cut to {}."),
    DATA_COMPLETENESS_MISSED("R-3.10", "Data completeness {} % is below {} %: {} points."),
    NO_PATIENTS_POINTS("R-3.10", "A measure without eligible patients cannot be compared: {} points."),
    CASE_MINIMUM_MISSED("R-3.10", "{} cases, fewer than {}: {} points."),
    NO_RATE("R-3.10", "Without a performance rate the case minimum is missed: {} points."),
    NO_BENCHMARK("R-3.13", "No benchmark for this collection type: {} points."),
    SMALL_PRACTICE_POINTS("R-3.11", "In a small practice a measure that cannot be compared earns {} points."),
    NEW_MEASURE_RAISED("R-3.12", "New measure (first year {}): {} points raised to {}."),
    NEW_MEASURE_NOT_COMPARED(
            "R-3.12", "New measure (first year {}) that is complete but cannot be compared: {} points."),
    SUPPRESSED("R-3.14", "Suppressed for this collection type: taken out of scoring."),
    TRUNCATED("R-3.15", "Only the first nine months of the year count for this measure; scored as sent."),
    NOT_IN_PROGRAM("R-2.1", "Not a measure of {} in this collection type: taken out."),
    CLAIMS_NOT_SMALL("R-3.1", "Part B claims measures are for small practices only: taken out."),
    SURVEY_INDIVIDUAL("R-3.1", "The survey is never given for an individual: taken out."),

    // Survey and Web Interface
    SURVEY_PART_NOT_SCORED("R-3.16", "This survey measure has no benchmark and is not scored."),
    SURVEY_PART_UNUSABLE("R-3.16", "Below its minimum or masked: left out of the mean."),
    SURVEY_PART_COUNTS("R-3.16", "Counts in the mean of the survey."),
    SURVEY_MEAN("R-3.16", "Mean of {} survey measures: {} points."),
    SURVEY_COUNTS("R-3.17", "The survey counts as one of the required measures."),
    SURVEY_TOO_SMALL(
            "R-3.18", "No survey measure can be scored because the sample is too small: the survey is taken out."),
    WEB_INTERFACE_LEFT_OUT("R-3.19", "{}: taken out of points and available points."),

    // Which measures count
    BEST_VERSION("R-3.20", "Measure {} came in several versions ({}): the one by {} is kept."),
    OTHER_VERSION("R-3.20", "Another version of this measure is kept."),
    BEST_OUTCOME("R-3.21", "{} is the best outcome measure and counts first."),
    BEST_HIGH_PRIORITY("R-3.21", "No outcome measure: {} is the best high priority measure and counts first."),
    NO_OUTCOME("R-3.21", "No outcome and no high priority measure: its place stays empty and counts 0 of {}."),
    NO_OUTCOME_DEMANDED("R-3.23", "No outcome or high priority measure was available: none is demanded."),
    MEASURES_MISSING("R-3.21", "{} of the {} required measures are missing: 0 points each."),
    COUNTS("R-3.21", "Among the {} required measures: counts."),
    DOES_NOT_COUNT("R-3.21", "Beyond the {} required measures: does not count."),
    REQUIRED_FULL("R-3.21", "{} measures are required."),
    REQUIRED_REDUCED("R-3.14", "Measures that cannot be scored ({}) lower the required number: {} measures required."),
    SPECIALTY_SET("R-3.22", "Specialty set {} ({}) is complete: {} measures required."),
    CLUSTER("R-3.23", "Cluster {} ({}) is complete: {} measures required."),
    CLUSTER_ZERO("R-3.23", "{} sent as 0/0: taken out of the required number."),
    CLUSTER_SUPPRESSED("R-3.23", "{} is suppressed: taken out of the required number."),
    CLUSTER_UNDER_THRESHOLD("R-3.23", "{} not sent, but claims show fewer than {} eligible instances: not missing."),
    CLUSTER_INCOMPLETE("R-3.23", "Clinically related measures are missing ({}): {} measures stay required."),
    CLUSTER_NONE("R-3.23", "No cluster contains everything that was sent: {} measures stay required."),
    CLUSTER_EMPTY("R-3.23", "Every measure of the cluster was sent as 0/0: quality is not scored."),

    // Administrative claims
    CLAIMS_LEVEL("R-3.5", "Not calculated for {} participation: left out."),
    CLAIMS_CLINICIANS("R-3.5", "{} eligible clinicians; {} needed: left out."),
    CLAIMS_CARDIOLOGIST("R-3.5", "Needs a cardiologist: left out."),
    CLAIMS_CASE_MINIMUM("R-3.4", "{} cases, {} needed: left out."),
    CLAIMS_COUNTS("R-3.25", "Calculated from claims: counts on top of the required measures."),
    CLAIMS_NOT_REGISTERED("R-3.26", "Not chosen at registration: does not count in {}."),

    // MVP quality
    POPULATION_HEALTH("R-3.26", "Population health: {}; the better one, {}, counts."),
    POPULATION_HEALTH_NONE("R-3.26", "No population health measure can be scored: left out."),
    POPULATION_HEALTH_LOWER("R-3.26", "The other population health measure is better: does not count."),
    REGISTERED_CLAIMS("R-3.26", "Chosen at registration: one of the required measures, {} points."),
    REGISTERED_CLAIMS_UNSCORED(
            "R-3.26", "Chosen at registration and cannot be scored: {} of {} as one of the required measures."),
    MVP_CLAIMS_ONLY("R-3.26", "Small practice with claims measures only: {} has {} of them, {} measures required."),

    // APP quality
    PATHWAY_SET("R-3.27", "Set of {}."),
    PATHWAY_LEFT_OUT("R-3.27", "{}: taken out of points and available points."),
    PATHWAY_MISSING("R-3.27", "Not submitted: {} of {} for {}."),
    PATHWAY_COUNTS("R-3.27", "Part of the fixed set: counts."),
    PATHWAY_SURVEY_INDIVIDUAL("R-3.27", "No survey for an individual: left out."),
    PATHWAY_SURVEY_MISSING("R-3.27", "Survey not given: {} of {}."),
    PATHWAY_BOTH_SETS("R-3.27", "Both sets reported, {}: the higher one counts."),
    PATHWAY_OTHER_SET("R-3.27", "Part of the set that scores lower: does not count."),

    // Quality as a category
    QUALITY_REWEIGHTED("R-8.7", "Quality reweighted and no quality data: not scored."),
    QUALITY_REWEIGHTING_CANCELLED("R-8.7", "Quality data were submitted: the reweighting of quality is cancelled."),
    NO_QUALITY_DATA("R-3.25", "No quality measure was submitted."),
    QUALITY_NOTHING_TO_SCORE("R-3.25", "Nothing is left to be scored: quality is not scored."),
    COUNTED("R-3.25", "Counted: {}; sum {} of {}."),
    SMALL_PRACTICE_BONUS("R-3.24", "Small practice that submitted quality data: {} bonus points."),
    QUALITY_PERCENT("R-3.25", "Quality: ({} + {}) / {} plus {} percentage points of improvement, at most {}: {} %."),
    IMPROVEMENT("R-3.28", "Improvement: ({} - {}) / {} x {}, between 0 and {}: {} percentage points."),
    IMPROVEMENT_NOT_COMPARABLE("R-3.28", "No comparable quality score of last year: no improvement score."),
    IMPROVEMENT_NOT_FULL("R-3.28", "Not all required measures were submitted completely: no improvement score."),

    // Facility-based
    FACILITY_QUALITY("R-3.31", "Quality of the assigned hospital's percentile: {} %."),
    FACILITY_COST("R-3.31", "Cost of the assigned hospital's percentile: {} %."),
    FACILITY_NEEDS_DATA(
            "R-3.32", "A group needs activities or Promoting Interoperability data for a facility-based score: none."),
    FACILITY_CHOSEN("R-3.33", "Facility-based {}, regular {}: the {} score counts."),

    // Improvement activities
    ACTIVITY_MEDIUM("R-4.2", "Medium weight: {} points."),
    ACTIVITY_HIGH("R-4.2", "High weight: {} points."),
    ACTIVITY_NOT_IN_PROGRAM("R-4.2", "Not an activity of {}: no points."),
    ACTIVITY_UNWEIGHTED("R-4.2", "The activity has no weight: no points."),
    ACTIVITY_NO("R-4.2", "Attested no: no points."),
    MEDICAL_HOME("R-4.3", "Medical home attested: full credit of {} points."),
    APM_CREDIT(
            "R-4.4", "MIPS APM participant with quality or Promoting Interoperability data: {} points automatically."),
    PATHWAY_CREDIT("R-4.5", "Data of another category exist: full credit of {} points automatically."),
    PATHWAY_NO_CREDIT("R-4.5", "No data of another category: no automatic credit."),
    ACTIVITIES_PERCENT("R-4.2", "Improvement activities: {} points, at most {}: {} %."),
    ACTIVITIES_NONE("R-4.6", "No activity and no credit: {} %."),
    ACTIVITIES_REWEIGHTED("R-8.7", "Improvement activities reweighted and none submitted: not scored."),
    ACTIVITIES_REWEIGHTING_CANCELLED(
            "R-8.7", "Activity points exist: the reweighting of improvement activities is cancelled."),

    // Promoting Interoperability
    PERIOD_MISSING("R-5.1", "The performance period is missing."),
    PERIOD_SHORT("R-5.1", "The performance period has {} days in the year, {} are needed."),
    CEHRT_MISSING("R-5.2", "The CEHRT id is missing."),
    CEHRT_MALFORMED("R-5.2", "The CEHRT id is not well-formed."),
    ATTESTATION_MISSING("R-5.1", "The attestation {} is missing."),
    ATTESTATION_NO("R-5.1", "The attestation {} was answered no."),
    MEASURE_MISSING("R-5.1", "{} is neither reported nor excluded."),
    NUMERATOR_ZERO("R-5.1", "{} has a numerator of {}; at least {} is needed."),
    ANSWER_NO("R-5.1", "{} was answered no."),
    ENGAGEMENT_MISSING("R-5.1", "The level of active engagement for {} is missing."),
    SET_INVALID_EXCLUSION("R-5.3", "{} came together with its exclusion: the set is dropped."),
    SET_INVALID_SUBSTITUTES("R-5.3", "{} and {} may not be reported together: the set is dropped."),
    ANSWER_POINTS("R-5.4", "Answered yes: {} points."),
    PUBLIC_HEALTH_BOTH("R-5.4", "Both public health measures: {} points each."),
    PUBLIC_HEALTH_ONE("R-5.4", "The other public health measure is excluded: this one carries {} points."),
    INTEROPERABILITY_BONUS("R-5.4", "Optional public health measures ({}): {} bonus points."),
    QUERY_EXCLUDED_TOO("R-5.5", "The e-prescribing exclusion excludes {} as well."),
    PROPORTION_POINTS("R-5.6", "{} / {} x {}, rounded, at least {}: {} points."),
    MOVED_QUERY("R-5.7.1", "{} excluded: its {} points move to {}."),
    MOVED_E_PRESCRIBING("R-5.7.2", "{} excluded: the {} points of e-prescribing move to {}."),
    MOVED_EXCHANGE("R-5.7.3", "{} excluded: its {} points move to {}."),
    MOVED_PUBLIC_HEALTH("R-5.7.4", "Both public health measures excluded: {} points move to {}."),
    MOVED_E_PRESCRIBING_PARTLY("R-5.7.5", "Health information exchange is partly excluded: all {} points go to {}."),
    INTEROPERABILITY_PERCENT("R-5.8", "Promoting Interoperability: {} + {}, at most {}: {} %."),
    CONFLICT("R-5.9", "Conflicting data for {} from several submissions: {} %."),
    HIGHEST_SUBMISSION("R-5.9", "Several submissions, each scored by itself: the highest, {} %, counts."),
    SEVERAL_PERIODS("R-5.9", "Several submissions with different periods: the best one counts."),
    SUBGROUP_GROUP_DATA("R-5.10", "A subgroup reports the data of its affiliated group."),
    ENTITY_DATA("R-5.11", "The APM Entity reported the category itself: only its data count."),
    ROLL_UP_LEFT_OUT("R-5.12", "{} of the clinicians have no data and qualify for reweighting: left out."),
    ROLL_UP_ZERO("R-5.12", "{} of the clinicians have no data: 0."),
    ROLL_UP_MEAN("R-5.12", "Mean of the scores of {} clinicians: {} %."),
    ROLL_UP_BONUS("R-5.12", "At least one clinician or group reported an optional measure: {} points."),
    ROLL_UP_NOBODY("R-5.12", "No clinician remains: the category is reweighted."),
    REWEIGHTED_AUTOMATICALLY("R-5.13", "Nothing valid submitted and reweighted ({}): not scored."),
    REWEIGHTED_BY_APPLICATION("R-5.14", "Nothing valid submitted and reweighting granted ({}): not scored."),
    REWEIGHTING_CANCELLED("R-5.15", "A qualifying submission cancels the reweighting ({}): the data are scored."),
    STAYS_REWEIGHTED("R-5.15", "The submission lacks required data: the category stays reweighted ({})."),
    INTEROPERABILITY_NOTHING("R-5.15", "Nothing valid submitted and no reweighting: {} %."),
    INTEROPERABILITY_ZERO("R-5.1", "The requirements are not met: {} %."),

    // Cost
    COST_NEVER("R-6.1", "Cost is never scored for {}."),
    COST_NOT_IN_PROGRAM("R-6.1", "Not a cost measure of {}: left out."),
    COST_NOT_SCORED_THIS_YEAR("R-6.2", "Not scored this year: left out."),
    COST_GROUPS_ONLY("R-6.3", "Calculated for groups only: left out."),
    COST_CASE_MINIMUM("R-6.3", "{} cases, {} needed: left out."),
    COST_COUNTS("R-6.3", "{} cases, {} needed: counts."),
    COST_MEASURE_NEVER("R-6.1", "Cost is never scored here: does not count."),
    COST_MEASURE_REWEIGHTED("R-6.10", "Cost is reweighted: does not count."),
    COST_NO_BENCHMARK("R-6.5", "No benchmark: left out."),
    COST_DECILE("R-6.5", "{} dollars lie in decile {} (from {} down to {}): {} + ({} - {}) / ({} - {}) = {} points."),
    COST_TOP("R-6.5", "{} dollars reach decile 10, which starts at {}: {} points."),
    COST_BELOW("R-6.5", "{} dollars are worse than the start of decile 1 ({}): {} points."),
    COST_PERCENT("R-6.6", "Cost: {} / {} plus {} percentage points of improvement, at most {}: {} %."),
    COST_NOTHING("R-6.7", "No cost measure can be scored: cost is reweighted."),
    COST_IMPROVEMENT("R-6.8", "Cost improvement: ({} - {}) / {}, between 0 and {}: {} percentage points."),
    COST_IMPROVEMENT_NOT_COMPARABLE("R-6.8", "No comparable cost score of last year: no improvement score."),
    SUBGROUP_COST("R-6.9", "A subgroup carries the cost figures of its affiliated group."),
    COST_REWEIGHTED("R-6.10", "Reweighting of cost granted: not scored, whatever the claims show."),

    // Complex patient bonus
    BONUS_NO_INDICATORS("R-7.1", "The risk indicators of the entity are not known: no complex patient bonus."),
    BONUS_NO_DATA("R-7.2", "No data submitted for any category: no complex patient bonus."),
    BONUS_MEDICAL("R-7.4", "Medical complexity: {} + {} x ({} - {}) / {} = {}, not below 0."),
    BONUS_SOCIAL("R-7.4", "Social risk: {} + {} x ({} - {}) / {} = {}, not below 0."),
    BONUS_BELOW_MEDIAN("R-7.4", "{} is below the median of {}: nothing for this part."),
    BONUS_NOT_ELIGIBLE("R-7.4", "Neither risk indicator reaches its median: no complex patient bonus."),
    BONUS_SUM("R-7.4", "Complex patient bonus: {} + {}, at most {}: {} points."),
    BONUS_NO_STATISTICS("R-7.5", "The statistics of the prior year were not supplied: the bonus is 0 and provisional."),

    // Weights, final score, payment
    WEIGHTS_GENERAL(
            "R-8.1",
            "Scored: {}. Weights quality {}, cost {}, improvement activities {}, Promoting Interoperability {}."),
    WEIGHTS_SMALL_PRACTICE(
            "R-8.2",
            "Small practice, scored: {}. Weights quality {}, cost {}, improvement activities {}, Promoting Interoperability {}."),
    WEIGHTS_APP(
            "R-8.4",
            "APM Performance Pathway, scored: {}. Weights quality {}, cost {}, improvement activities {}, Promoting Interoperability {}."),
    WEIGHTS_AUTOMATIC(
            "R-8.8",
            "Automatic extreme and uncontrollable circumstances, scored: {}. Weights quality {}, cost {}, improvement activities {}, Promoting Interoperability {}."),
    APM_ENTITY_WITHOUT_COST("R-8.3", "An APM Entity is weighted without cost."),
    AUTOMATIC_CIRCUMSTANCES(
            "R-8.8",
            "Automatic extreme and uncontrollable circumstances: cost is never scored, the other categories only with data."),
    SINGLE_CATEGORY(
            "R-8.6", "Fewer than two categories are scored ({}): the final score is the performance threshold, {}."),
    CONTRIBUTION("R-9.1", "Contribution to the final score: {} % of a weight of {} = {}."),
    ONLY_CATEGORY(
            "R-8.6",
            "The only category that is scored: {} % of a weight of {} = {}, which does not make the final score."),
    FINAL_SCORE("R-9.1", "Final score: {} plus complex patient bonus {}, at most {}, rounded: {}."),
    BONUS_ADDED("R-7.6", "The complex patient bonus of {} is added after weighting."),
    BONUS_NOT_ADDED("R-8.6", "With fewer than two scored categories no complex patient bonus is added."),
    NOTHING_REPORTED("R-9.3", "Nothing was submitted: categories without reweighting score 0."),
    ADJUSTMENT_MAXIMUM_NEGATIVE("R-10.2", "{} is at or below {}: maximum negative adjustment of {} %."),
    ADJUSTMENT_NEGATIVE("R-10.2", "-{} x ({} - {}) / {}: negative adjustment of {} %."),
    ADJUSTMENT_NEUTRAL("R-10.2", "{} is the performance threshold: neutral, {} %."),
    ADJUSTMENT_POSITIVE("R-10.2", "{} x {} x ({} - {}) / ({} - {}): positive adjustment of {} %."),
    SCALING_FACTOR("R-10.3", "Scaling factor from the published maximum adjustment: {} / {} = {}.");

    private final String id;

    @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable list of strings
    private final List<String> fragments;

    Rule(String id, String template) {
        this.id = id;
        this.fragments = fragments(template);
    }

    private static List<String> fragments(String template) {
        List<String> fragments = new ArrayList<>();
        int start = 0;
        for (int place = template.indexOf("{}"); place >= 0; place = template.indexOf("{}", start)) {
            fragments.add(template.substring(start, place));
            start = place + 2;
        }
        fragments.add(template.substring(start));
        return List.copyOf(fragments);
    }

    /** Id in the rule register, such as {@code }. */
    public String id() {
        return id;
    }

    /** The sentence with {@code {}} for its places. */
    public String template() {
        return String.join("{}", fragments);
    }

    /** Number of places in the sentence. */
    int places() {
        return fragments.size() - 1;
    }

    /** The sentence with its places filled. */
    String sentence(List<?> arguments) {
        StringBuilder sentence = new StringBuilder(fragments.get(0));
        Iterator<?> places = arguments.iterator();
        for (String fragment : fragments.subList(1, fragments.size())) {
            append(sentence, places.next());
            sentence.append(fragment);
        }
        return sentence.toString();
    }

    private static void append(StringBuilder sentence, Object argument) {
        if (argument instanceof Figure figure) {
            sentence.append(figure.shown());
        } else if (argument instanceof Collection<?> list) {
            if (list.isEmpty()) {
                sentence.append("none");
            }
            String separator = "";
            for (Object element : list) {
                sentence.append(separator);
                if (element instanceof Figure figure) {
                    sentence.append(figure.name()).append(' ').append(figure.shown());
                } else {
                    sentence.append(element);
                }
                separator = ", ";
            }
        } else {
            sentence.append(argument);
        }
    }
}
