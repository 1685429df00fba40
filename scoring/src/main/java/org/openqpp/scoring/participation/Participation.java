package org.openqpp.scoring.participation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openqpp.policy.value.ParticipationOption;
import org.openqpp.policy.value.PerformanceCategory;
import org.openqpp.policy.value.PerformanceYear;
import org.openqpp.policy.value.Rational;
import org.openqpp.policy.value.SpecialStatus;

/**
 * What the program knows about an entity: statuses, exceptions, registrations, figures of the prior year.
 *
 * <p>For example, a group of twelve clinicians with the small practice status. A figure that is not known is absent; it is
 * never 0.
 *
 * @param performanceYear performance year
 * @param participationOption level of participation (wire: entityType)
 * @param taxpayerIdentificationNumber nine digits
 * @param nationalProviderIdentifier ten digits
 * @param entityId id of a subgroup, virtual group or APM Entity
 * @param clinicianType clinician type of an individual, such as {@code clinicalSocialWorker}
 * @param specialStatuses special statuses
 * @param eligibleClinicians number of eligible clinicians in the entity; of the affiliated group for a subgroup
 * @param cardiologist whether the entity has a cardiologist
 * @param mipsApmParticipant whether it takes part in a MIPS APM
 * @param automaticExtremeCircumstances whether an individual is in a designated area
 * @param exceptions categories with an approved reweighting application
 * @param mvpRegistrations MVP registrations
 * @param priorYear achievement of the prior year where it is comparable
 * @param riskIndicators risk indicators for the complex patient bonus
 * @param facility result of the assigned hospital of facility-based clinicians and groups
 * @param claimsEligibleInstances denominator-eligible instances seen in claims by measure id
 * @param interoperabilityRollUp Promoting Interoperability scores of the clinicians of an APM Entity that did not report
 *     the category itself
 * @param assumed whether no participation file was given, so that all of this is assumed
 */
public record Participation(
        PerformanceYear performanceYear,
        ParticipationOption participationOption,
        @Nullable String taxpayerIdentificationNumber,
        @Nullable String nationalProviderIdentifier,
        @Nullable String entityId,
        @Nullable String clinicianType,
        Set<SpecialStatus> specialStatuses,
        int eligibleClinicians,
        boolean cardiologist,
        boolean mipsApmParticipant,
        boolean automaticExtremeCircumstances,
        Set<PerformanceCategory> exceptions,
        List<MvpRegistration> mvpRegistrations,
        @Nullable PriorYear priorYear,
        @Nullable RiskIndicators riskIndicators,
        @Nullable Facility facility,
        Map<String, Long> claimsEligibleInstances,
        @Nullable List<RollUpScore> interoperabilityRollUp,
        boolean assumed) {

    public Participation {
        specialStatuses = Set.copyOf(specialStatuses);
        exceptions = Set.copyOf(exceptions);
        mvpRegistrations = List.copyOf(mvpRegistrations);
        claimsEligibleInstances = Map.copyOf(claimsEligibleInstances);
        interoperabilityRollUp = interoperabilityRollUp == null ? null : List.copyOf(interoperabilityRollUp);
    }

    /** What is assumed of an entity without a participation file: no special status, one clinician. */
    public static Participation assumed(PerformanceYear year, ParticipationOption option) {
        return new Participation(
                year, option, null, null, null, null, Set.of(), 1, false, false, false, Set.of(), List.of(), null, null,
                null, Map.of(), null, true);
    }

    /** The same participation with these special statuses instead of its own. */
    public Participation withSpecialStatuses(Set<SpecialStatus> statuses) {
        return new Participation(
                performanceYear,
                participationOption,
                taxpayerIdentificationNumber,
                nationalProviderIdentifier,
                entityId,
                clinicianType,
                statuses,
                eligibleClinicians,
                cardiologist,
                mipsApmParticipant,
                automaticExtremeCircumstances,
                exceptions,
                mvpRegistrations,
                priorYear,
                riskIndicators,
                facility,
                claimsEligibleInstances,
                interoperabilityRollUp,
                assumed);
    }

    /** Whether the entity has this special status. */
    public boolean has(SpecialStatus status) {
        return specialStatuses.contains(status);
    }

    /** Whether the small practice rules apply. */
    public boolean smallPractice() {
        return has(SpecialStatus.SMALL_PRACTICE);
    }

    /** Without identifiers, so that none reaches a log. */
    @Override
    public String toString() {
        return "Participation[" + participationOption.wireName() + ", " + performanceYear + ", " + specialStatuses
                + "]";
    }

    /**
     * A registration for an MVP.
     *
     * @param mvpId MVP id
     * @param outcomeClaimsMeasureId outcomes-based administrative claims measure chosen as one of the required measures
     */
    public record MvpRegistration(String mvpId, @Nullable String outcomeClaimsMeasureId) {}

    /**
     * Achievement of the prior year, without bonus and improvement.
     *
     * @param programName reporting option it was earned in: {@code mips}, {@code app1} or an MVP id
     * @param qualityAchievementPercent quality achievement percent; absent when not comparable
     * @param costAchievementPercent cost achievement percent; absent when not comparable
     */
    public record PriorYear(
            String programName,
            @Nullable Rational qualityAchievementPercent,
            @Nullable Rational costAchievementPercent) {}

    /**
     * Risk indicators of the entity's patients.
     *
     * @param averageHccRiskScore mean hierarchical condition category risk score
     * @param dualEligibleRatio share of patients eligible for Medicare and Medicaid, 0 to 1
     */
    public record RiskIndicators(
            @Nullable Rational averageHccRiskScore,
            @Nullable Rational dualEligibleRatio) {}

    /**
     * Result of the assigned hospital.
     *
     * @param ccn certification number of the hospital
     * @param totalPerformanceScore its Hospital Value-Based Purchasing score
     * @param percentile percentile of that score among hospitals
     * @param qualityPercent MIPS quality percent at the same percentile
     * @param costPercent MIPS cost percent at the same percentile
     */
    public record Facility(
            @Nullable String ccn,
            @Nullable Rational totalPerformanceScore,
            @Nullable Rational percentile,
            Rational qualityPercent,
            Rational costPercent) {}

    /**
     * Promoting Interoperability result of one clinician of an APM Entity: the better of individual and group.
     *
     * @param nationalProviderIdentifier clinician
     * @param taxpayerIdentificationNumber practice
     * @param score percent from the required measures; absent when there are no data
     * @param bonus whether an optional measure was reported
     * @param reweighted whether the clinician qualifies for reweighting
     */
    public record RollUpScore(
            @Nullable String nationalProviderIdentifier,
            @Nullable String taxpayerIdentificationNumber,
            @Nullable Rational score,
            boolean bonus,
            boolean reweighted) {}
}
