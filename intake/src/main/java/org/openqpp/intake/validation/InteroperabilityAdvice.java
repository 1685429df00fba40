package org.openqpp.intake.validation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openqpp.intake.problem.Findings;
import org.openqpp.intake.problem.Problem;
import org.openqpp.intake.problem.ProblemCode;
import org.openqpp.intake.problem.Quote;
import org.openqpp.intake.validation.SubmissionDraft.MeasurementDraft;
import org.openqpp.intake.validation.SubmissionDraft.SetDraft;
import org.openqpp.policy.ParameterName;
import org.openqpp.policy.Policy;
import org.openqpp.policy.catalog.InteroperabilityMeasure;
import org.openqpp.policy.catalog.InteroperabilityRole;
import org.openqpp.policy.value.PerformanceCategory;
import org.openqpp.policy.value.PerformanceYear;
import org.openqpp.scoring.submission.MeasurementValue;
import org.openqpp.scoring.submission.MeasurementValue.Answer;
import org.openqpp.scoring.submission.MeasurementValue.Proportion;

/**
 * Warns of what would make Promoting Interoperability score 0: a short period, a missing CEHRT id, attestations and required
 * measures that are missing or fail (rules ).
 *
 * <p>For example, without {@code PI_PPHI_2} the category scores 0, or stays reweighted for those who qualify. Sets of one
 * program complete each other, so that all submissions are looked at together.
 */
final class InteroperabilityAdvice {

    private static final String COST =
            " Promoting Interoperability would score 0, or stay reweighted where that applies.";

    private final Policy policy;

    InteroperabilityAdvice(Policy policy) {
        this.policy = policy;
    }

    /** A Promoting Interoperability set with its place. */
    private record Sent(SetDraft set, String path, Findings findings) {}

    /** All Promoting Interoperability data of one program. */
    private record Data(List<Sent> sets, Map<String, Item> items) {}

    /** What was sent for one measure. */
    private record Item(@Nullable MeasurementValue value, String path, Findings findings) {

        boolean yes() {
            return value instanceof Answer answer && answer.yes();
        }
    }

    List<Problem> on(List<Placed<SubmissionDraft>> submissions) {
        Map<String, Data> programs = new LinkedHashMap<>();
        List<Findings> all = new ArrayList<>();
        for (Placed<SubmissionDraft> submission : submissions) {
            Findings findings = Findings.in(submission.places());
            all.add(findings);
            List<SetDraft> sets = submission.value().sets();
            for (int i = 0; i < sets.size(); i++) {
                SetDraft set = sets.get(i);
                if (set.category() == PerformanceCategory.PROMOTING_INTEROPERABILITY) {
                    Data data = programs.computeIfAbsent(
                            set.programName(), any -> new Data(new ArrayList<>(), new LinkedHashMap<>()));
                    add(new Sent(set, "/measurementSets/" + i, findings), data);
                }
            }
        }
        programs.values().forEach(this::advise);
        return all.stream().flatMap(findings -> findings.problems().stream()).toList();
    }

    private static void add(Sent sent, Data data) {
        data.sets().add(sent);
        List<MeasurementDraft> measurements = sent.set().measurements();
        for (int i = 0; i < measurements.size(); i++) {
            MeasurementDraft measurement = measurements.get(i);
            String id = measurement.measureId();
            if (id != null) {
                String path = sent.path() + "/measurements/" + i;
                data.items().putIfAbsent(id, new Item(measurement.value(), path, sent.findings()));
            }
        }
    }

    private void advise(Data data) {
        data.sets().forEach(this::checkPeriod);
        checkCehrtId(data);
        for (InteroperabilityMeasure measure :
                policy.catalog().interoperabilityMeasures().values()) {
            switch (measure.role()) {
                case ATTESTATION_YES, ATTESTATION_ANY -> checkAttestation(measure, data);
                case E_PRESCRIBING, PATIENT_ACCESS, PUBLIC_HEALTH -> checkRequired(measure, data);
                case DRUG_MONITORING_QUERY -> {
                    // the exclusion of e-prescribing excludes the query as well (rule)
                    if (withRole(InteroperabilityRole.E_PRESCRIBING).noneMatch(other -> isExcluded(other, data))) {
                        checkRequired(measure, data);
                    }
                }
                case EXCHANGE_SEND, EXCHANGE_RECEIVE -> {
                    if (wholeExchange().noneMatch(other -> data.items().containsKey(other.id()))) {
                        checkRequired(measure, data);
                    }
                }
                case EXCHANGE_BIDIRECTIONAL, EXCHANGE_TEFCA -> {
                    if (data.items().containsKey(measure.id())) {
                        checkRequired(measure, data);
                    }
                }
                default -> {
                    // exclusions, engagement levels and optional measures are not required by themselves
                }
            }
            checkEngagement(measure, data);
        }
    }

    private Stream<InteroperabilityMeasure> withRole(InteroperabilityRole role) {
        return policy.catalog().interoperabilityMeasures().values().stream().filter(measure -> measure.role() == role);
    }

    /** The measures that stand for the whole objective of health information exchange. */
    private Stream<InteroperabilityMeasure> wholeExchange() {
        return Stream.concat(
                withRole(InteroperabilityRole.EXCHANGE_BIDIRECTIONAL), withRole(InteroperabilityRole.EXCHANGE_TEFCA));
    }

    private boolean isExcluded(InteroperabilityMeasure measure, Data data) {
        return answeredYes(InteroperabilityRole.EXCLUSION, measure, data);
    }

    private boolean answeredYes(InteroperabilityRole role, InteroperabilityMeasure measure, Data data) {
        return withRole(role)
                .filter(other -> other.belongsTo().filter(measure.id()::equals).isPresent())
                .anyMatch(other -> Optional.ofNullable(data.items().get(other.id()))
                        .filter(Item::yes)
                        .isPresent());
    }

    private void checkPeriod(Sent sent) {
        LocalDate start = sent.set().performanceStart();
        LocalDate end = sent.set().performanceEnd();
        PerformanceYear year = policy.year();
        // a missing or impossible period has been reported as such
        if (start == null || end == null || end.isBefore(year.firstDay()) || start.isAfter(year.lastDay())) {
            return;
        }
        LocalDate first = start.isBefore(year.firstDay()) ? year.firstDay() : start;
        LocalDate last = end.isAfter(year.lastDay()) ? year.lastDay() : end;
        long days = ChronoUnit.DAYS.between(first, last) + 1;
        long needed = policy.parameter(ParameterName.INTEROPERABILITY_MINIMUM_DAYS)
                .value()
                .toBigDecimal(0)
                .longValue();
        if (days > 0 && days < needed) {
            sent.findings()
                    .add(
                            ProblemCode.INTEROPERABILITY_PERIOD_SHORT,
                            sent.path() + "/performanceStart",
                            "The performance period has " + days + " days in " + year + "; " + needed
                                    + " are needed. Promoting Interoperability would score 0.");
        }
    }

    private void checkCehrtId(Data data) {
        boolean sent = false;
        for (Sent one : data.sets()) {
            String id = one.set().cehrtId();
            if (id == null || id.isBlank()) {
                continue;
            }
            sent = true;
            if (policy.settings().cehrtIdPatterns().stream()
                    .noneMatch(pattern -> pattern.matcher(id).matches())) {
                one.findings()
                        .add(
                                ProblemCode.CEHRT_ID_FORM,
                                one.path() + "/cehrtId",
                                Quote.of(id) + " is no CEHRT id. Promoting Interoperability would score 0.");
            }
        }
        if (!sent) {
            Sent first = data.sets().get(0);
            first.findings().add(ProblemCode.CEHRT_ID_MISSING, first.path(), "cehrtId is missing." + COST);
        }
    }

    private static void checkAttestation(InteroperabilityMeasure attestation, Data data) {
        Item item = data.items().get(attestation.id());
        if (item == null) {
            missing(ProblemCode.ATTESTATION_MISSING, "The attestation " + attestation.id() + " is missing.", data);
        } else if (attestation.role() == InteroperabilityRole.ATTESTATION_YES
                && item.value() instanceof Answer answer
                && !answer.yes()) {
            item.findings()
                    .add(
                            ProblemCode.ATTESTATION_NO,
                            item.path() + "/value",
                            "The attestation " + attestation.id()
                                    + " is answered no. Promoting Interoperability would score 0.");
        }
    }

    private void checkRequired(InteroperabilityMeasure measure, Data data) {
        if (isExcluded(measure, data)) {
            return;
        }
        Item item = data.items().get(measure.id());
        if (item == null) {
            missing(
                    ProblemCode.REQUIRED_MEASURE_MISSING,
                    measure.id() + " (" + measure.title().replace('\n', ' ') + ") is neither reported nor excluded.",
                    data);
            return;
        }
        String failure = item.value() instanceof Proportion proportion && proportion.numerator() == 0
                ? " has a numerator of 0."
                : item.value() instanceof Answer answer && !answer.yes() ? " is answered no." : "";
        if (!failure.isEmpty()) {
            item.findings()
                    .add(
                            ProblemCode.REQUIRED_MEASURE_FAILS,
                            item.path() + "/value",
                            measure.id() + failure + " Promoting Interoperability would score 0.");
        }
    }

    private void checkEngagement(InteroperabilityMeasure measure, Data data) {
        boolean publicHealth = measure.role() == InteroperabilityRole.PUBLIC_HEALTH
                || measure.role() == InteroperabilityRole.PUBLIC_HEALTH_BONUS;
        Item item = data.items().get(measure.id());
        if (publicHealth
                && item != null
                && item.yes()
                && !answeredYes(InteroperabilityRole.ACTIVE_ENGAGEMENT, measure, data)) {
            item.findings()
                    .add(
                            ProblemCode.ENGAGEMENT_LEVEL_MISSING,
                            item.path(),
                            "The level of active engagement for " + measure.id()
                                    + " is missing. Promoting Interoperability would score 0.");
        }
    }

    private static void missing(ProblemCode code, String message, Data data) {
        Sent first = data.sets().get(0);
        first.findings().add(code, first.path(), message + COST);
    }
}
