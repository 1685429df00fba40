package org.openqpp.intake.validation;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openqpp.intake.problem.Findings;
import org.openqpp.intake.problem.ProblemCode;
import org.openqpp.intake.problem.Quote;
import org.openqpp.intake.validation.SubmissionDraft.MeasurementDraft;
import org.openqpp.intake.validation.SubmissionDraft.SetDraft;
import org.openqpp.policy.Policy;
import org.openqpp.policy.catalog.ValuePathway;
import org.openqpp.policy.value.CollectionType;
import org.openqpp.policy.value.ParticipationOption;
import org.openqpp.policy.value.PerformanceCategory;
import org.openqpp.policy.value.PerformanceYear;
import org.openqpp.policy.value.ReportingOption;
import org.openqpp.scoring.participation.Participation;

/**
 * Checks a measurement set: its program, submission method and period, and each measurement in it.
 *
 * <p>For example, a subgroup can only report an MVP (rule ), and a measure stands once in a set.
 */
final class SetCheck {

    private final Policy policy;
    private final MeasureCheck measureCheck;
    private final InteroperabilityCheck interoperabilityCheck;

    SetCheck(Policy policy) {
        this.policy = policy;
        this.measureCheck = new MeasureCheck(policy);
        this.interoperabilityCheck = new InteroperabilityCheck(policy.catalog());
    }

    /**
     * Checks a set.
     *
     * @param submission the submission it stands in
     * @param index its index there
     * @param participation what the program knows, when there is a participation document
     * @param findings where problems go
     */
    void check(SubmissionDraft submission, int index, @Nullable Participation participation, Findings findings) {
        SetDraft set = submission.sets().get(index);
        String path = "/measurementSets/" + index;
        Program program = program(set, path, submission.participationOption(), findings);
        PerformanceCategory category = set.category();
        if (category == null) {
            checkDuplicates(set.measurements(), path, findings);
            return;
        }
        if (isFirstOfProgram(submission, index)) {
            checkRegistration(program, path, participation, findings);
        }
        checkCollectionType(set, category, path, participation, findings);
        if (set.collectionType() != CollectionType.ADMINISTRATIVE_CLAIMS) {
            checkPeriod(set, path, findings);
        }
        if (set.measurements().isEmpty()) {
            findings.add(ProblemCode.SET_EMPTY, path, "The measurement set has no measurements.");
        }
        for (int i = 0; i < set.measurements().size(); i++) {
            measureCheck.check(
                    set.measurements().get(i),
                    path + "/measurements/" + i,
                    new MeasureCheck.Setting(category, set.collectionType(), program, submission.participationOption()),
                    findings);
        }
        checkDuplicates(set.measurements(), path, findings);
        if (category == PerformanceCategory.PROMOTING_INTEROPERABILITY) {
            interoperabilityCheck.check(set.measurements(), path, findings);
        }
    }

    /**
     * The program that a set is for.
     *
     * @param name its wire name
     * @param option reporting option; absent when the entity cannot report this program, so that its measures are not asked
     *     whether they belong to it
     * @param pathway the MVP; absent outside MVPs
     */
    record Program(
            String name,
            @Nullable ReportingOption option,
            @Nullable ValuePathway pathway) {}

    private Program program(
            SetDraft set, String path, @Nullable ParticipationOption participationOption, Findings findings) {
        String name = set.programName();
        ReportingOption option = ReportingOption.ofProgram(name);
        ValuePathway pathway = policy.catalog().findValuePathway(name).orElse(null);
        if (option == ReportingOption.MVP && pathway == null) {
            findings.add(
                    ProblemCode.UNKNOWN_PROGRAM,
                    path + "/programName",
                    Quote.of(name) + " is no program of " + policy.year() + ".");
            return new Program(name, null, null);
        }
        if (participationOption == ParticipationOption.VIRTUAL_GROUP && option != ReportingOption.TRADITIONAL_MIPS) {
            findings.add(
                    ProblemCode.PROGRAM_NOT_FOR_VIRTUAL_GROUP,
                    path + "/programName",
                    "A virtual group can only report traditional MIPS, not " + name + ".");
            return new Program(name, null, null);
        }
        if (participationOption == ParticipationOption.SUBGROUP && option != ReportingOption.MVP) {
            findings.add(
                    ProblemCode.SUBGROUP_OUTSIDE_MVP,
                    path + "/programName",
                    "A subgroup can only report an MVP, not " + name + ".");
            return new Program(name, null, null);
        }
        return new Program(name, option, pathway);
    }

    private static boolean isFirstOfProgram(SubmissionDraft submission, int index) {
        String program = submission.sets().get(index).programName();
        return submission.sets().subList(0, index).stream()
                .noneMatch(earlier -> earlier.programName().equals(program));
    }

    private static void checkRegistration(
            Program program, String path, @Nullable Participation participation, Findings findings) {
        if (participation == null || program.option() != ReportingOption.MVP) {
            return;
        }
        boolean registered = participation.mvpRegistrations().stream()
                .anyMatch(registration -> registration.mvpId().equals(program.name()));
        if (!registered) {
            findings.add(
                    ProblemCode.MVP_NOT_REGISTERED,
                    path + "/programName",
                    "The participation document has no registration for " + program.name() + ".");
        }
    }

    private static void checkCollectionType(
            SetDraft set,
            PerformanceCategory category,
            String path,
            @Nullable Participation participation,
            Findings findings) {
        CollectionType collectionType = set.collectionType();
        if (collectionType == null) {
            return;
        }
        String place = path + "/submissionMethod";
        switch (category) {
            case COST -> {
                if (collectionType != CollectionType.ADMINISTRATIVE_CLAIMS) {
                    findings.add(
                            ProblemCode.RESULT_BY_ANOTHER_METHOD,
                            place,
                            "Cost measures are calculated from claims, not sent by " + collectionType.wireName() + ".");
                }
            }
            case IMPROVEMENT_ACTIVITIES, PROMOTING_INTEROPERABILITY -> {
                if (collectionType != CollectionType.CQM && collectionType != CollectionType.ECQM) {
                    findings.add(
                            ProblemCode.COLLECTION_TYPE_UNUSUAL,
                            place,
                            "The category " + category.label() + " is not sent by " + collectionType.wireName() + ".");
                }
            }
            case QUALITY -> {
                if (collectionType == CollectionType.PART_B_CLAIMS
                        && (participation == null || !participation.smallPractice())) {
                    findings.add(
                            ProblemCode.CLAIMS_NOT_SMALL_PRACTICE,
                            place,
                            participation == null
                                    ? "These are Part B claims measures, and no participation document says that the"
                                            + " practice is small."
                                    : "These are Part B claims measures, and the practice is not small.");
                }
            }
        }
    }

    private void checkPeriod(SetDraft set, String path, Findings findings) {
        LocalDate start = set.performanceStart();
        LocalDate end = set.performanceEnd();
        PerformanceYear year = policy.year();
        if (start == null || end == null) {
            if (set.periodSent()) {
                // the reader has said that it is unreadable
                return;
            }
            findings.add(
                    ProblemCode.PERIOD_MISSING,
                    path,
                    "The performance period is missing: "
                            + (start == null && end == null
                                    ? "performanceStart and performanceEnd."
                                    : start == null ? "performanceStart." : "performanceEnd.")
                            + (set.category() == PerformanceCategory.PROMOTING_INTEROPERABILITY
                                    ? " Promoting Interoperability would score 0."
                                    : ""));
            return;
        }
        if (end.isBefore(start)) {
            findings.add(
                    ProblemCode.PERIOD_REVERSED,
                    path + "/performanceEnd",
                    "The performance period ends on " + end + ", before it starts on " + start + ".");
        } else if (end.isBefore(year.firstDay()) || start.isAfter(year.lastDay())) {
            findings.add(
                    ProblemCode.PERIOD_OUTSIDE_YEAR,
                    path + "/performanceStart",
                    "The performance period from " + start + " to " + end + " lies outside " + year + ".");
        } else if (start.isBefore(year.firstDay()) || end.isAfter(year.lastDay())) {
            findings.add(
                    ProblemCode.PERIOD_PARTLY_OUTSIDE_YEAR,
                    path + (start.isBefore(year.firstDay()) ? "/performanceStart" : "/performanceEnd"),
                    "The performance period from " + start + " to " + end + " reaches outside " + year + ".");
        }
    }

    private static void checkDuplicates(List<MeasurementDraft> measurements, String path, Findings findings) {
        Map<String, Integer> first = new HashMap<>();
        for (int i = 0; i < measurements.size(); i++) {
            String measureId = measurements.get(i).measureId();
            if (measureId == null) {
                continue;
            }
            Integer earlier = first.putIfAbsent(measureId, i);
            if (earlier != null) {
                findings.add(
                        ProblemCode.DUPLICATE_MEASURE,
                        path + "/measurements/" + i,
                        "Measure " + Quote.of(measureId) + " stands twice in this set: as number " + (earlier + 1)
                                + " and as number " + (i + 1) + ".");
            }
        }
    }
}
