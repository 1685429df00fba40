package org.openqpp.program.publicuse;

import java.util.Arrays;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openqpp.policy.Eligibility;
import org.openqpp.policy.ParameterName;
import org.openqpp.policy.Policy;
import org.openqpp.policy.catalog.ValuePathway;
import org.openqpp.policy.value.ParticipationOption;
import org.openqpp.policy.value.PerformanceCategory;
import org.openqpp.policy.value.Rational;
import org.openqpp.policy.value.ReportingOption;
import org.openqpp.policy.value.SpecialStatus;
import org.openqpp.program.Packing;
import org.openqpp.program.attribution.Contender;
import org.openqpp.program.candidate.Candidate;
import org.openqpp.program.candidate.Details;
import org.openqpp.program.eligibility.Determination;
import org.openqpp.program.eligibility.EligibilityStatus;
import org.openqpp.program.outcome.ProgramOutcome;
import org.openqpp.program.roster.ApprovedException;
import org.openqpp.program.roster.Clinicians;
import org.openqpp.program.roster.Combinations;
import org.openqpp.program.roster.DesignatedArea;
import org.openqpp.program.roster.Practices;
import org.openqpp.program.roster.Roster;
import org.openqpp.program.table.Rows;
import org.openqpp.scoring.participation.Participation.RiskIndicators;

/**
 * The rows of the public use file: one for each combination with a payment adjustment, in the order of the roster. Statuses and
 * figures are those of the individual or of the practice, whichever level the score comes from.
 *
 * <p>For example, the clinicians of a group share everything but their own type, specialty and years in Medicare.
 */
public final class PublicUseRows {

    private static final int PERCENT_DECIMALS = 4;
    private static final int HUNDREDTHS = 2;
    private static final int KEY_DIGITS = 9;
    private static final int NPI_DIGITS = 10;
    private static final long CENTS = 100;
    private static final int FRACTION_DECIMALS = 4;
    private static final int RATIO_DECIMALS = 4;
    private static final int UNKNOWN = -1;
    private static final int NOT_YET = -2;

    private final ProgramOutcome outcome;
    private final Roster roster;
    private final Combinations combinations;
    private final Practices practices;
    private final Clinicians clinicians;
    private final Determination determination;
    private final Policy policy;
    private final int activitiesMaximum;
    private final int[] rows;
    private final int[] dualOfPractice;
    private final int safetyNetFrom;

    /** The rows of an outcome. */
    public PublicUseRows(ProgramOutcome outcome) {
        this.outcome = outcome;
        this.roster = outcome.roster();
        this.combinations = roster.combinations();
        this.practices = roster.practices();
        this.clinicians = roster.clinicians();
        this.determination = outcome.determination();
        this.policy = outcome.policy();
        this.activitiesMaximum = policy.parameter(ParameterName.ACTIVITIES_MAXIMUM)
                .value()
                .numerator()
                .intValueExact();
        int[] found = new int[combinations.size()];
        int count = 0;
        for (int c = 0; c < found.length; c++) {
            if (outcome.attribution().outcome(c).balanced()) {
                found[count++] = c;
            }
        }
        this.rows = Arrays.copyOf(found, count);
        this.dualOfPractice = new int[practices.size()];
        Arrays.fill(dualOfPractice, NOT_YET);
        this.safetyNetFrom = safetyNetThreshold();
    }

    /** Number of rows. */
    public int size() {
        return rows.length;
    }

    /** The header. */
    public static void header(Rows out) {
        boolean first = true;
        for (PublicUseColumn column : PublicUseColumn.ALL) {
            if (!first) {
                out.comma();
            }
            out.text(column.name());
            first = false;
        }
        out.end();
    }

    /** The lowest ratio among the highest share of all ratios; above every ratio when none is known. */
    private int safetyNetThreshold() {
        int[] ratios = new int[rows.length];
        int known = 0;
        for (int c : rows) {
            int ratio = dual(c, outcome.attribution().winnerOrNull(c));
            if (ratio >= 0) {
                ratios[known++] = ratio;
            }
        }
        if (known == 0) {
            return Integer.MAX_VALUE;
        }
        Arrays.sort(ratios, 0, known);
        Rational share = policy.eligibility().orElseThrow().value(Eligibility.Threshold.SAFETY_NET_TOP_SHARE);
        long top = share.times(Rational.of(known))
                .dividedBy(Rational.HUNDRED)
                .toBigDecimal(0)
                .longValueExact();
        return ratios[(int) Math.max(0, Math.min(known - 1L, known - top))];
    }

    /** Share of patients eligible for both programs in ten-thousandths, of the level that the score comes from. */
    private int dual(int c, @Nullable Contender winner) {
        ParticipationOption level = level(winner);
        if (level == ParticipationOption.INDIVIDUAL) {
            return ratio(combinations.dualEligibleRatio(c).orElse(null));
        }
        int practice = combinations.practice(c);
        int known = dualOfPractice[practice];
        if (known == NOT_YET) {
            RiskIndicators indicators = outcome.participations().riskIndicators(ParticipationOption.GROUP, practice);
            known = indicators == null ? UNKNOWN : ratio(indicators.dualEligibleRatio());
            dualOfPractice[practice] = known;
        }
        return known;
    }

    private static int ratio(@Nullable Rational value) {
        return value == null
                ? UNKNOWN
                : value.toBigDecimal(RATIO_DECIMALS).unscaledValue().intValueExact();
    }

    /** The level whose statuses and figures are shown: the practice for entities made of practices, else the individual. */
    private static ParticipationOption level(@Nullable Contender winner) {
        if (winner == null) {
            return ParticipationOption.INDIVIDUAL;
        }
        return switch (winner.option()) {
            case INDIVIDUAL, APM_ENTITY -> ParticipationOption.INDIVIDUAL;
            case GROUP, SUBGROUP, VIRTUAL_GROUP -> ParticipationOption.GROUP;
        };
    }

    /** Writes a row, counted from 0. */
    public void write(int row, Rows out) {
        int c = rows[row];
        Contender winner = outcome.attribution().winnerOrNull(c);
        Candidate candidate = winner == null ? null : winner.candidate();
        ParticipationOption level = level(winner);
        int practice = combinations.practice(c);
        int clinician = combinations.clinician(c);
        int number = level == ParticipationOption.INDIVIDUAL ? c : practice;
        out.digits(row + 1L, KEY_DIGITS).comma();
        out.text(practices.state(practice)).comma();
        out.number(determination.practiceSize(practice, 1)).comma();
        out.text(clinicians.type(clinician).label()).comma();
        out.text(clinicians.specialty(clinician)).comma();
        out.number(years(clinician)).comma();
        out.digits(clinicians.npiNumber(clinician), NPI_DIGITS).comma();
        flag(out, outcome.nonReporting(c));
        out.text(winner == null ? "" : participation(winner.option())).comma();
        reporting(out, candidate);
        figures(out, level, c, practice);
        flag(out, optedIn(winner, c));
        int held = determination.specialBits(level, number);
        for (SpecialStatus status : STATUS_COLUMNS) {
            flag(out, (held & Packing.bit(status)) != 0);
        }
        int dual = dual(c, winner);
        if (dual >= 0) {
            out.trimmed(dual, RATIO_DECIMALS);
        }
        out.comma();
        flag(out, dual >= safetyNetFrom);
        Exceptions exceptions = exceptions(winner, c);
        flag(out, exceptions.extreme() != 0);
        flag(out, candidate != null && candidate.facilityBased());
        int finalScore = outcome.attribution().finalScore(c).orElseThrow();
        out.trimmed(finalScore, HUNDREDTHS).comma();
        out.trimmed(outcome.balance().adjustment(finalScore), HUNDREDTHS).comma();
        out.trimmed(candidate == null ? 0 : candidate.complexPatientBonus(), PERCENT_DECIMALS)
                .comma();
        quality(out, candidate, exceptions);
        interoperability(out, candidate, exceptions, held, clinician, level);
        activities(out, candidate, exceptions);
        cost(out, candidate, exceptions);
        out.end();
    }

    private static final SpecialStatus[] STATUS_COLUMNS = {
        SpecialStatus.SMALL_PRACTICE,
        SpecialStatus.RURAL,
        SpecialStatus.HPSA,
        SpecialStatus.ASC_BASED,
        SpecialStatus.HOSPITAL_BASED,
        SpecialStatus.NON_PATIENT_FACING,
        SpecialStatus.FACILITY_BASED
    };

    private long years(int clinician) {
        int enrolled = java.time.LocalDate.ofEpochDay(clinicians.firstEnrolledDay(clinician))
                .getYear();
        return Math.max(0, roster.year().value() - enrolled);
    }

    private static void flag(Rows out, boolean value) {
        out.cells(value ? "True" : "False").comma();
    }

    private static String participation(ParticipationOption option) {
        return switch (option) {
            case INDIVIDUAL -> "Individual";
            case GROUP -> "Group";
            case SUBGROUP -> "Subgroup";
            case VIRTUAL_GROUP -> "Virtual Group";
            case APM_ENTITY -> "APM Entity";
        };
    }

    private void reporting(Rows out, @Nullable Candidate candidate) {
        if (candidate == null) {
            out.commas(3);
            return;
        }
        ReportingOption reporting = candidate.reportingOption();
        switch (reporting) {
            case TRADITIONAL_MIPS -> out.cells("Traditional MIPS").commas(3);
            case APP -> out.cells("APM Performance Pathway (APP)").commas(3);
            case MVP -> {
                out.cells("MIPS Value Pathways").comma();
                out.cells(candidate.programName()).comma();
                out.text(policy.catalog()
                                .findValuePathway(candidate.programName())
                                .map(ValuePathway::title)
                                .orElse(""))
                        .comma();
            }
        }
    }

    /** Patients, charges in whole dollars and services in the second segment, or in the first without a second. */
    private void figures(Rows out, ParticipationOption level, int c, int practice) {
        long patients = 0;
        long cents = 0;
        long services = 0;
        boolean individual = level == ParticipationOption.INDIVIDUAL;
        int from = individual ? c : practices.firstCombination(practice);
        int to = individual ? c + 1 : practices.firstCombination(practice + 1);
        int segment = hasSegment(from, to, 1) ? 1 : 0;
        if (!hasSegment(from, to, segment)) {
            out.commas(3);
            return;
        }
        for (int i = from; i < to; i++) {
            if (combinations.hasSegment(i, segment)) {
                patients += combinations.patients(i, segment);
                cents += combinations.allowedCents(i, segment);
                services += combinations.services(i, segment);
            }
        }
        OptionalInt given = individual ? OptionalInt.empty() : practices.patients(practice, segment);
        out.number(given.isPresent() ? given.getAsInt() : patients).comma();
        out.number((cents + CENTS / 2) / CENTS).comma();
        out.number(services).comma();
    }

    private boolean hasSegment(int from, int to, int segment) {
        for (int i = from; i < to; i++) {
            if (combinations.hasSegment(i, segment)) {
                return true;
            }
        }
        return false;
    }

    private boolean optedIn(@Nullable Contender winner, int c) {
        ParticipationOption option = winner == null ? ParticipationOption.INDIVIDUAL : winner.option();
        int number = winner == null ? c : winner.number();
        return determination.status(option, number) == EligibilityStatus.OPTED_IN;
    }

    /** Approved reweighting by category, as bits. */
    private record Exceptions(int extreme, boolean hardship) {
        boolean extreme(PerformanceCategory category) {
            return (extreme & Packing.bit(category)) != 0;
        }
    }

    private static final Exceptions NO_EXCEPTIONS = new Exceptions(0, false);
    private static final int ALL_CATEGORIES = (1 << PerformanceCategory.values().length) - 1;

    private Exceptions exceptions(@Nullable Contender winner, int c) {
        ParticipationOption option = winner == null ? ParticipationOption.INDIVIDUAL : winner.option();
        int number = winner == null ? c : winner.number();
        int extreme = option == ParticipationOption.INDIVIDUAL
                        && combinations.in(c, DesignatedArea.Kind.EXTREME_CIRCUMSTANCES)
                ? ALL_CATEGORIES
                : 0;
        boolean hardship = false;
        for (Roster.Approval approval : roster.exceptions(option, number)) {
            if (approval.ground() == ApprovedException.Ground.EXTREME_CIRCUMSTANCES) {
                for (PerformanceCategory category : approval.categories()) {
                    extreme |= Packing.bit(category);
                }
            } else {
                hardship = true;
            }
        }
        return extreme == 0 && !hardship ? NO_EXCEPTIONS : new Exceptions(extreme, hardship);
    }

    private static void percent(Rows out, @Nullable Candidate candidate, PerformanceCategory category) {
        if (candidate != null) {
            OptionalInt percent = candidate.percent(category);
            if (percent.isPresent()) {
                out.trimmed(percent.getAsInt(), PERCENT_DECIMALS);
            }
        }
        out.comma();
    }

    /** Weights are fractions in the public use file. */
    private static void weight(Rows out, @Nullable Candidate candidate, PerformanceCategory category) {
        if (candidate != null) {
            out.trimmed(candidate.weight(category), FRACTION_DECIMALS);
        }
        out.comma();
    }

    private static void cells(Rows out, String cells, int room) {
        int given = 0;
        int end = cells.length();
        if (!cells.isEmpty()) {
            given = 1;
            for (int i = 0; i < cells.length(); i++) {
                if (cells.charAt(i) == ',') {
                    if (given == room) {
                        end = i;
                        break;
                    }
                    given++;
                }
            }
        }
        out.cells(end == cells.length() ? cells : cells.substring(0, end));
        // a comma behind every cell that there is room for; those between the given ones are there already
        out.commas(given == 0 ? room : room - given + 1);
    }

    private static void quality(Rows out, @Nullable Candidate candidate, Exceptions exceptions) {
        flag(out, exceptions.extreme(PerformanceCategory.QUALITY));
        percent(out, candidate, PerformanceCategory.QUALITY);
        weight(out, candidate, PerformanceCategory.QUALITY);
        out.trimmed(candidate == null ? 0 : candidate.qualityImprovement(), PERCENT_DECIMALS)
                .comma();
        out.trimmed(candidate == null ? 0 : candidate.smallPracticeBonus(), PERCENT_DECIMALS)
                .comma();
        Details details = candidate == null ? null : candidate.details();
        cells(out, details == null ? "" : details.quality(), 3 * PublicUseColumn.QUALITY_MEASURES);
    }

    private void interoperability(
            Rows out,
            @Nullable Candidate candidate,
            Exceptions exceptions,
            int held,
            int clinician,
            ParticipationOption level) {
        percent(out, candidate, PerformanceCategory.PROMOTING_INTEROPERABILITY);
        weight(out, candidate, PerformanceCategory.PROMOTING_INTEROPERABILITY);
        flag(out, exceptions.extreme(PerformanceCategory.PROMOTING_INTEROPERABILITY));
        flag(out, exceptions.hardship());
        boolean automatic = level == ParticipationOption.INDIVIDUAL
                && policy.settings()
                        .interoperabilityReweightedClinicianTypes()
                        .contains(clinicians.type(clinician).wireName());
        Set<SpecialStatus> statuses = policy.settings().interoperabilityReweightedStatuses();
        for (SpecialStatus status : statuses) {
            automatic |= (held & Packing.bit(status)) != 0;
        }
        flag(out, automatic);
        Details details = candidate == null ? null : candidate.details();
        out.cells(details == null ? "" : details.cehrtId()).comma();
        cells(out, details == null ? "" : details.interoperability(), 3 * PublicUseColumn.INTEROPERABILITY_MEASURES);
    }

    /** The category score is in points of 40 in the public use file. */
    private void activities(Rows out, @Nullable Candidate candidate, Exceptions exceptions) {
        if (candidate != null) {
            OptionalInt percent = candidate.percent(PerformanceCategory.IMPROVEMENT_ACTIVITIES);
            if (percent.isPresent()) {
                out.trimmed((long) percent.getAsInt() * activitiesMaximum / CENTS, PERCENT_DECIMALS);
            }
        }
        out.comma();
        weight(out, candidate, PerformanceCategory.IMPROVEMENT_ACTIVITIES);
        flag(out, exceptions.extreme(PerformanceCategory.IMPROVEMENT_ACTIVITIES));
        Details details = candidate == null ? null : candidate.details();
        flag(out, details != null && details.activityCredit());
        cells(out, details == null ? "" : details.activities(), 2 * PublicUseColumn.ACTIVITIES);
    }

    private static void cost(Rows out, @Nullable Candidate candidate, Exceptions exceptions) {
        percent(out, candidate, PerformanceCategory.COST);
        weight(out, candidate, PerformanceCategory.COST);
        flag(out, exceptions.extreme(PerformanceCategory.COST));
        out.trimmed(candidate == null ? 0 : candidate.costImprovement(), PERCENT_DECIMALS)
                .comma();
        Details details = candidate == null ? null : candidate.details();
        String measures = details == null ? "" : details.cost();
        cells(out, measures, 2 * PublicUseColumn.COST_MEASURES);
        // the last cell of the row has no comma behind it
        out.takeBack();
    }
}
