package org.openqpp.program.results;

import java.util.Map;
import org.openqpp.policy.value.ParticipationOption;
import org.openqpp.policy.value.PerformanceCategory;
import org.openqpp.policy.value.Rational;
import org.openqpp.policy.value.ReportingOption;

/**
 * What the results need to know about one MIPS eligible clinician (TIN/NPI) who receives a payment adjustment.
 *
 * <p>For example, a clinician of a small rural practice with the score of the group, 87.20, from traditional MIPS.
 *
 * @param participationOption level whose final score the clinician has
 * @param reportingOption reporting option that score comes from; traditional MIPS where nothing was reported, as the
 *     means of the published reporting options imply (<em>unverified</em>)
 * @param finalScore final score, two decimals
 * @param reporting whether data were submitted that the clinician is scored on
 * @param smallPractice whether the practice is small
 * @param soloPractitioner whether the clinician is the only one of the practice
 * @param rural whether the clinician is rural
 * @param mvpRegistered whether the clinician's individual, group or subgroup registered for an MVP
 * @param mvpReported whether any of these reported an MVP
 * @param traditionalReported whether any of these reported traditional MIPS
 * @param categoryPercents percent of each category that is scored; a category that is not scored is absent
 */
public record ClinicianResult(
        ParticipationOption participationOption,
        ReportingOption reportingOption,
        Rational finalScore,
        boolean reporting,
        boolean smallPractice,
        boolean soloPractitioner,
        boolean rural,
        boolean mvpRegistered,
        boolean mvpReported,
        boolean traditionalReported,
        Map<PerformanceCategory, Rational> categoryPercents) {}
