package org.openqpp.intake.qrda;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openqpp.intake.qrda.Ecqms.Ecqm;
import org.openqpp.policy.Policies;
import org.openqpp.policy.Policy;
import org.openqpp.policy.catalog.QrdaGuide;
import org.openqpp.policy.catalog.Stratum;
import org.openqpp.policy.value.ParticipationOption;
import org.openqpp.policy.value.PerformanceCategory;
import org.openqpp.policy.value.ReportingOption;
import org.openqpp.scoring.submission.Measurement;
import org.openqpp.scoring.submission.MeasurementSet;
import org.openqpp.scoring.submission.MeasurementValue;
import org.openqpp.scoring.submission.MeasurementValue.Answer;
import org.openqpp.scoring.submission.MeasurementValue.Counts;
import org.openqpp.scoring.submission.MeasurementValue.MultipleRates;
import org.openqpp.scoring.submission.MeasurementValue.NamedCounts;
import org.openqpp.scoring.submission.MeasurementValue.Proportion;
import org.openqpp.scoring.submission.Submission;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes the submission of a QRDA III document as the CMS converter does: the Submissions API's object with {@code source}.
 *
 * <p>For example, exclusions stand there only when the measure has them, and of an MVP document only the quality set names the
 * MVP; {@link #forScoring()} has every set name it. Immutable and safe for many threads.
 */
public final class ConverterJson {

    static final String EXCLUSION = "/eligiblePopulationExclusion";
    static final String EXCEPTION = "/eligiblePopulationException";

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final Ecqms ecqms;
    /** Names of reporting options that document names stand for; what is none of them is the id of an MVP. */
    private final Set<String> programNames;

    private final boolean forScoring;

    private ConverterJson(Ecqms ecqms, Set<String> programNames, boolean forScoring) {
        this.ecqms = ecqms;
        this.programNames = programNames;
        this.forScoring = forScoring;
    }

    /**
     * A writer for submissions under {@code policy}.
     *
     * @throws IllegalArgumentException if nothing is known about the documents of the policy's year
     */
    public static ConverterJson of(Policy policy) {
        QrdaGuide guide = Policies.findQrdaGuide(policy.year())
                .orElseThrow(() -> new IllegalArgumentException(
                        "the policy of " + policy.year() + " says nothing about QRDA III documents"));
        Set<String> programNames = new HashSet<>();
        guide.programs().values().forEach(program -> programNames.add(program.programName()));
        return new ConverterJson(new Ecqms(policy.catalog()), Set.copyOf(programNames), false);
    }

    /** The same writer, which lets every set of an MVP document name the MVP: data without its id are traditional MIPS. */
    public ConverterJson forScoring() {
        return new ConverterJson(ecqms, programNames, true);
    }

    /**
     * What was read, as a JSON object.
     *
     * @throws java.util.NoSuchElementException if there is no submission
     */
    public ObjectNode write(QrdaReading reading) {
        return write(reading.submission().orElseThrow(), reading.unlikeMeasure());
    }

    /** A submission as a JSON object; exclusions and exceptions are there when the measures have them. */
    public ObjectNode write(Submission submission) {
        return write(submission, Set.of());
    }

    private ObjectNode write(Submission submission, Set<String> unlikeMeasure) {
        ObjectNode json = MAPPER.createObjectNode();
        json.put("performanceYear", submission.performanceYear().value());
        json.put("entityType", submission.participationOption().wireName());
        put(json, "entityId", submission.entityId());
        put(json, "nationalProviderIdentifier", submission.nationalProviderIdentifier());
        if (submission.participationOption() != ParticipationOption.SUBGROUP) {
            put(json, "taxpayerIdentificationNumber", submission.taxpayerIdentificationNumber());
        }
        ArrayNode sets = json.putArray("measurementSets");
        for (int i = 0; i < submission.measurementSets().size(); i++) {
            write(submission.measurementSets().get(i), "/measurementSets/" + i, unlikeMeasure, sets.addObject());
        }
        return json;
    }

    private static void put(ObjectNode json, String name, @Nullable Object value) {
        if (value != null) {
            json.put(name, value.toString());
        }
    }

    private void write(MeasurementSet set, String path, Set<String> unlikeMeasure, ObjectNode json) {
        json.put("category", set.category().wireName());
        json.put("submissionMethod", set.collectionType().wireName());
        if (set.category() == PerformanceCategory.PROMOTING_INTEROPERABILITY) {
            put(json, "cehrtId", set.cehrtId());
        }
        ArrayNode measurements = json.putArray("measurements");
        for (int i = 0; i < set.measurements().size(); i++) {
            Measurement measurement = set.measurements().get(i);
            ObjectNode member = measurements.addObject();
            member.put("measureId", measurement.measureId());
            boolean quality = set.category() == PerformanceCategory.QUALITY;
            write(
                    measurement.value(),
                    quality ? ecqms.findById(measurement.measureId()) : null,
                    path + "/measurements/" + i + "/value",
                    unlikeMeasure,
                    member);
        }
        boolean ofPathway = !programNames.contains(set.programName());
        json.put(
                "programName",
                ofPathway && !forScoring && set.category() != PerformanceCategory.QUALITY
                        ? ReportingOption.TRADITIONAL_NAME
                        : set.programName());
        put(json, "performanceStart", set.performanceStart());
        put(json, "performanceEnd", set.performanceEnd());
        json.put("source", "qrda3");
    }

    private static void write(
            MeasurementValue value, @Nullable Ecqm ecqm, String path, Set<String> unlikeMeasure, ObjectNode json) {
        if (value instanceof Answer answer) {
            json.put("value", answer.yes());
        } else if (value instanceof Proportion proportion) {
            json.putObject("value")
                    .put("numerator", proportion.numerator())
                    .put("denominator", proportion.denominator());
        } else if (value instanceof Counts counts) {
            ObjectNode object = json.putObject("value").put("isEndToEndReported", true);
            boolean one = ecqm != null && !ecqm.summed() && !ecqm.rates().isEmpty();
            Stratum rate = one && ecqm != null ? ecqm.rates().get(0) : null;
            write(
                    counts,
                    (rate == null || rate.denominatorExclusion().isPresent())
                            ^ unlikeMeasure.contains(path + EXCLUSION),
                    (rate == null || rate.denominatorException().isPresent())
                            ^ unlikeMeasure.contains(path + EXCEPTION),
                    object);
        } else if (value instanceof MultipleRates rates) {
            ObjectNode object = json.putObject("value").put("isEndToEndReported", true);
            ArrayNode strata = object.putArray("strata");
            for (NamedCounts named : rates.strata()) {
                ObjectNode stratum = strata.addObject();
                write(named.counts(), has(ecqm, named, true), has(ecqm, named, false), stratum);
                stratum.put("stratum", named.stratum());
            }
        } else {
            throw new IllegalArgumentException("no QRDA III document has such a value");
        }
    }

    /** Whether a rate has exclusions (or exceptions); one that documents do not report is like the others. */
    private static boolean has(@Nullable Ecqm ecqm, NamedCounts named, boolean exclusions) {
        if (ecqm == null) {
            return true;
        }
        boolean any = false;
        for (Stratum rate : ecqm.rates()) {
            boolean has = (exclusions ? rate.denominatorExclusion() : rate.denominatorException()).isPresent();
            if (rate.name().equals(named.stratum())) {
                return has;
            }
            any |= has;
        }
        return exclusions && any;
    }

    private static void write(Counts counts, boolean exclusions, boolean exceptions, ObjectNode json) {
        json.put("performanceMet", counts.performanceMet());
        if (exclusions) {
            json.put("eligiblePopulationExclusion", counts.exclusions());
        }
        if (exceptions) {
            json.put("eligiblePopulationException", counts.exceptions());
        }
        json.put("performanceNotMet", counts.performanceNotMet());
        json.put("eligiblePopulation", counts.eligiblePopulation());
    }
}
