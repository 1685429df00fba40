package org.openqpp.intake.qrda;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openqpp.intake.qrda.Ecqms.Ecqm;
import org.openqpp.policy.Policies;
import org.openqpp.policy.Policy;
import org.openqpp.policy.catalog.QrdaGuide;
import org.openqpp.policy.catalog.QrdaGuide.Program;
import org.openqpp.policy.catalog.QrdaGuide.SupplementalData;
import org.openqpp.policy.catalog.Stratum;
import org.openqpp.policy.value.CollectionType;
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

/**
 * Writes a submission as a QRDA III document.
 *
 * <p>For example, {@code QrdaWriter.of(policy).write(submission, Details.NONE)}; read again it is the same submission. What a
 * document cannot say is an {@link #obstacles obstacle}. The same submission gives the same bytes. Immutable and safe for many
 * threads.
 */
public final class QrdaWriter {

    private static final String LOINC = "2.16.840.1.113883.6.1";
    private static final String SNOMED = "2.16.840.1.113883.6.96";
    private static final String ACT_CODE = "2.16.840.1.113883.5.4";
    private static final String METHOD = "2.16.840.1.113883.5.84";
    private static final String CDC = "2.16.840.1.113883.6.238";
    private static final String GENDER = "2.16.840.1.113883.5.1";
    private static final String PAYER_CODES = "2.16.840.1.113883.3.249.12";
    private static final String MEASURE_UUID_ROOT = "2.16.840.1.113883.4.738";
    private static final String MIPS_MEASURE_ROOT = "2.16.840.1.113883.3.7031";
    private static final String XSI_TYPE = "xsi:type";
    private static final int RATE_DIGITS = 6;

    private final QrdaGuide guide;
    private final Ecqms ecqms;

    private QrdaWriter(QrdaGuide guide, Ecqms ecqms) {
        this.guide = guide;
        this.ecqms = ecqms;
    }

    /**
     * A writer under {@code policy}.
     *
     * @throws IllegalArgumentException if nothing is known about the documents of the policy's year
     */
    public static QrdaWriter of(Policy policy) {
        QrdaGuide guide = Policies.findQrdaGuide(policy.year())
                .orElseThrow(() -> new IllegalArgumentException(
                        "the policy of " + policy.year() + " says nothing about QRDA III documents"));
        return new QrdaWriter(guide, new Ecqms(policy.catalog()));
    }

    /**
     * The parts of a submission that each fit into one document: its sets from electronic health records, of one program and
     * one certification id, each category once.
     *
     * <p>For example, a submission for traditional MIPS and for an MVP becomes two documents.
     */
    public static List<Submission> documents(Submission submission) {
        List<List<MeasurementSet>> documents = new ArrayList<>();
        for (MeasurementSet set : submission.measurementSets()) {
            if (set.collectionType() == CollectionType.ECQM) {
                List<MeasurementSet> place = null;
                for (List<MeasurementSet> document : documents) {
                    if (place == null && document.stream().allMatch(other -> together(set, other))) {
                        place = document;
                    }
                }
                if (place == null) {
                    place = new ArrayList<>();
                    documents.add(place);
                }
                place.add(set);
            }
        }
        List<Submission> submissions = new ArrayList<>();
        for (List<MeasurementSet> sets : documents) {
            submissions.add(new Submission(
                    submission.participationOption(),
                    submission.entityId(),
                    submission.taxpayerIdentificationNumber(),
                    submission.nationalProviderIdentifier(),
                    submission.performanceYear(),
                    sets));
        }
        return submissions;
    }

    private static boolean together(MeasurementSet set, MeasurementSet other) {
        return set.category() != other.category()
                && set.programName().equals(other.programName())
                && (set.category() == PerformanceCategory.IMPROVEMENT_ACTIVITIES
                        || other.category() == PerformanceCategory.IMPROVEMENT_ACTIVITIES
                        || Objects.equals(set.cehrtId(), other.cehrtId()));
    }

    /** What one document cannot say of a submission; nothing when it can be written. */
    public List<String> obstacles(Submission submission) {
        List<String> obstacles = new ArrayList<>();
        if (!submission.performanceYear().equals(guide.year())) {
            obstacles.add("the performance year is not " + guide.year());
        }
        Set<String> programs = new LinkedHashSet<>();
        Set<Optional<String>> cehrtIds = new HashSet<>();
        Set<PerformanceCategory> categories = new HashSet<>();
        for (MeasurementSet set : submission.measurementSets()) {
            programs.add(set.programName());
            if (set.category() == PerformanceCategory.IMPROVEMENT_ACTIVITIES) {
                if (set.cehrtId() != null) {
                    obstacles.add("a set of improvement activities has a certification id");
                }
            } else {
                cehrtIds.add(Optional.ofNullable(set.cehrtId()));
            }
            if (!categories.add(set.category())) {
                obstacles.add("two sets are of the category " + set.category().wireName());
            }
            obstaclesOf(set, obstacles);
        }
        if (programs.size() != 1) {
            obstacles.add("a document is for one program, not for " + programs);
        } else if (find(submission.participationOption(), programs.iterator().next())
                .isEmpty()) {
            obstacles.add("no program name stands for " + programs + " of the entity type "
                    + submission.participationOption().wireName());
        }
        if (cehrtIds.size() > 1) {
            obstacles.add("the sets name different certification ids");
        }
        return obstacles;
    }

    private void obstaclesOf(MeasurementSet set, List<String> obstacles) {
        if (set.collectionType() != CollectionType.ECQM || set.category() == PerformanceCategory.COST) {
            obstacles.add("a set does not come from electronic health records");
            return;
        }
        if (set.performanceStart() == null || set.performanceEnd() == null) {
            obstacles.add("the set " + set.category().wireName() + " has no performance period");
        }
        if (set.measurements().isEmpty()) {
            obstacles.add("the set " + set.category().wireName() + " is empty");
        }
        for (Measurement measurement : set.measurements()) {
            String obstacle = obstacleOf(set.category(), measurement);
            if (obstacle != null) {
                obstacles.add("measure " + measurement.measureId() + ": " + obstacle);
            }
        }
    }

    private @Nullable String obstacleOf(PerformanceCategory category, Measurement measurement) {
        MeasurementValue value = measurement.value();
        if (category != PerformanceCategory.QUALITY) {
            boolean fits = value instanceof Answer
                    || (value instanceof Proportion && category == PerformanceCategory.PROMOTING_INTEROPERABILITY);
            return fits ? null : "its value is neither an answer nor a proportion";
        }
        Ecqm ecqm = ecqms.findById(measurement.measureId());
        if (ecqm == null) {
            return "it has no electronic version";
        }
        if (value instanceof Counts counts && !ecqm.measure().metricType().multipleRates()) {
            return obstacleOf(counts, ecqm, ecqm.rates());
        }
        if (value instanceof MultipleRates rates && ecqm.measure().metricType().multipleRates()) {
            return obstacleOf(rates, ecqm);
        }
        return "its value does not have the shape of its electronic version";
    }

    private static @Nullable String obstacleOf(MultipleRates rates, Ecqm ecqm) {
        List<Stratum> strata = ecqm.measure().strata();
        if (rates.strata().size() != strata.size()) {
            return "not all of its rates are there";
        }
        for (int i = 0; i < strata.size(); i++) {
            NamedCounts named = rates.strata().get(i);
            if (!named.stratum().equals(strata.get(i).name())) {
                return "its rates are not in the order of the measure";
            }
            boolean reported = ecqm.rates().contains(strata.get(i));
            String obstacle = reported
                    ? obstacleOf(named.counts(), ecqm, List.of(strata.get(i)))
                    : named.counts().equals(new Counts(0, 0, 0, 0, 0, 0, null))
                            ? null
                            : "documents do not report its rate " + named.stratum();
            if (obstacle != null) {
                return obstacle;
            }
        }
        return null;
    }

    private static @Nullable String obstacleOf(Counts counts, Ecqm ecqm, List<Stratum> rates) {
        long rest = counts.eligiblePopulation()
                - counts.performanceMet()
                - counts.exclusions()
                - counts.exceptions()
                - counts.performanceNotMet();
        if (rest != 0) {
            return "not every eligible instance was reported";
        }
        if (counts.numeratorExclusions() != 0 || counts.performanceRate() != null) {
            return "numerator exclusions and supplied rates are not written";
        }
        boolean exclusions =
                ecqm.summed() || rates.get(0).denominatorExclusion().isPresent();
        boolean exceptions =
                ecqm.summed() || rates.get(0).denominatorException().isPresent();
        if ((counts.exclusions() != 0 && !exclusions) || (counts.exceptions() != 0 && !exceptions)) {
            return "it has exclusions or exceptions that the measure does not know";
        }
        return Math.max(counts.eligiblePopulation(), counts.performanceMet()) > Integer.MAX_VALUE
                ? "its counts are too large"
                : null;
    }

    private Optional<Program> find(ParticipationOption option, String programName) {
        boolean known = guide.programs().values().stream()
                .anyMatch(program -> program.programName().equals(programName));
        String wanted = known ? programName : ReportingOption.TRADITIONAL_NAME;
        return guide.programs().values().stream()
                .filter(program -> program.participationOption() == option
                        && program.programName().equals(wanted))
                .findFirst();
    }

    /**
     * The document.
     *
     * @throws IllegalArgumentException if there is an obstacle
     */
    public byte[] write(Submission submission, Details details) {
        List<String> obstacles = obstacles(submission);
        if (!obstacles.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", obstacles));
        }
        String programName = submission.measurementSets().get(0).programName();
        Program program = find(submission.participationOption(), programName).orElseThrow();
        boolean pathway = !program.programName().equals(programName);
        return new Writing(submission, details, program, pathway ? programName : null)
                .document()
                .getBytes(StandardCharsets.UTF_8);
    }

    /**
     * What a document says besides a submission.
     *
     * <p>For example, a model asks for the TINs and NPIs of its clinicians.
     *
     * @param performers the clinicians; when there are none, the submission's own TIN and NPI
     * @param cehrtId certification id of the electronic health record when no set names one
     * @param address address of the practice site
     * @param supplementalData whether each population is broken down by race, ethnicity, sex and payer. The figures are made
     *     up: everybody is in the first category
     */
    public record Details(
            List<Performer> performers,
            @Nullable String cehrtId,
            @Nullable String address,
            boolean supplementalData) {

        /** Nothing besides. */
        public static final Details NONE = new Details(List.of(), null, null, false);

        public Details {
            performers = List.copyOf(performers);
        }

        /**
         * A clinician.
         *
         * @param tin taxpayer identification number
         * @param npi national provider identifier
         */
        public record Performer(
                @Nullable String tin, @Nullable String npi) {}
    }

    /** One document while it is written. */
    private final class Writing {
        private final Submission submission;
        private final Details details;
        private final Program program;
        private final @Nullable String pathwayId;
        private final XmlText xml = new XmlText();
        private int statements;

        Writing(Submission submission, Details details, Program program, @Nullable String pathwayId) {
            this.submission = submission;
            this.details = details;
            this.program = program;
            this.pathwayId = pathwayId;
        }

        String document() {
            xml.open(
                    "ClinicalDocument",
                    "xmlns",
                    "urn:hl7-org:v3",
                    "xmlns:xsi",
                    "http://www.w3.org/2001/XMLSchema-instance");
            xml.leaf("realmCode", "code", "US");
            xml.leaf("typeId", "root", "2.16.840.1.113883.1.3", "extension", "POCD_HD000040");
            template("2.16.840.1.113883.10.20.27.1.1");
            template(Template.DOCUMENT.root(), guide.documentVersion());
            id();
            xml.leaf("code", "code", "55184-6", "codeSystem", LOINC);
            xml.text("title", "QRDA III report of " + guide.year());
            xml.leaf("effectiveTime", "value", (guide.year().value() + 1) + "0101");
            xml.leaf("confidentialityCode", "code", "N", "codeSystem", "2.16.840.1.113883.5.25");
            xml.leaf("languageCode", "code", "en");
            xml.open("recordTarget")
                    .open("patientRole")
                    .leaf("id", "nullFlavor", "NA")
                    .close(2);
            xml.open("informationRecipient").open("intendedRecipient");
            xml.leaf("id", "root", Header.PROGRAM_ROOT, "extension", program.name());
            xml.close(2);
            participants();
            performers();
            xml.open("component").open("structuredBody");
            for (MeasurementSet set : submission.measurementSets()) {
                section(set);
            }
            xml.close(3);
            return xml.written();
        }

        private void template(String root) {
            template(root, guide.templateVersions().get(root));
        }

        private void template(String root, @Nullable String version) {
            if (version == null) {
                xml.leaf("templateId", "root", root);
            } else {
                xml.leaf("templateId", "root", root, "extension", version);
            }
        }

        /** An id that no other statement of the document has. */
        private void id() {
            String name = submission.performanceYear() + " " + statements++;
            xml.leaf(
                    "id",
                    "root",
                    UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8))
                            .toString());
        }

        private void participants() {
            String cehrtId = submission.measurementSets().stream()
                    .map(MeasurementSet::cehrtId)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(details.cehrtId());
            String entityId = program.model().isPresent() ? submission.entityId() : null;
            String address = details.address();
            if (entityId != null || address != null) {
                xml.open("participant", "typeCode", "LOC").open("associatedEntity", "classCode", "SDLOC");
                if (entityId != null) {
                    xml.leaf("id", "root", Header.MODEL_ENTITY_ROOT, "extension", entityId);
                }
                xml.leaf("code", "code", "394730007", "codeSystem", SNOMED);
                if (address != null) {
                    xml.open("addr").text("streetAddressLine", address).close(1);
                }
                xml.close(2);
            }
            participant(Header.CEHRT_ROOT, cehrtId);
            participant(Header.PATHWAY_ROOT, pathwayId);
        }

        private void participant(String root, @Nullable String extension) {
            if (extension != null) {
                xml.open("participant", "typeCode", "DEV").open("associatedEntity", "classCode", "RGPR");
                xml.leaf("id", "root", root, "extension", extension);
                xml.leaf("code", "code", "129465004", "codeSystem", SNOMED);
                xml.close(2);
            }
        }

        private void performers() {
            xml.open("documentationOf", "typeCode", "DOC").open("serviceEvent", "classCode", "PCPR");
            period(
                    LocalDate.of(guide.year().value(), 1, 1),
                    LocalDate.of(guide.year().value(), 12, 31));
            List<Details.Performer> performers = details.performers();
            if (performers.isEmpty()) {
                performers = List.of(new Details.Performer(
                        submission.taxpayerIdentificationNumber(), submission.nationalProviderIdentifier()));
            }
            for (Details.Performer performer : performers) {
                xml.open("performer", "typeCode", "PRF").open("assignedEntity");
                identifier(Header.NPI_ROOT, performer.npi());
                xml.open("representedOrganization");
                identifier(Header.TIN_ROOT, performer.tin());
                switch (submission.participationOption()) {
                    case VIRTUAL_GROUP -> identifier(Header.VIRTUAL_GROUP_ROOT, submission.entityId());
                    case SUBGROUP -> identifier(Header.SUBGROUP_ROOT, submission.entityId());
                    case APM_ENTITY ->
                        identifier(Header.APM_ENTITY_ROOT, program.model().isPresent() ? null : submission.entityId());
                    case INDIVIDUAL, GROUP -> {
                        // these have no id besides TIN and NPI
                    }
                }
                xml.close(3);
            }
            xml.close(2);
        }

        private void identifier(String root, @Nullable String extension) {
            if (extension != null) {
                xml.leaf("id", "root", root, "extension", extension);
            } else if (root.equals(Header.NPI_ROOT)) {
                xml.leaf("id", "root", root, "nullFlavor", "NA");
            }
        }

        private void period(@Nullable LocalDate start, @Nullable LocalDate end) {
            xml.open("effectiveTime");
            day("low", start);
            day("high", end);
            xml.close(1);
        }

        private void day(String name, @Nullable LocalDate day) {
            xml.leaf(name, "value", DateTimeFormatter.BASIC_ISO_DATE.format(Objects.requireNonNull(day)));
        }

        private void section(MeasurementSet set) {
            xml.open("component").open("section");
            template(Template.SECTION_ROOT, guide.sectionVersion());
            switch (set.category()) {
                case QUALITY -> {
                    template("2.16.840.1.113883.10.20.24.2.2");
                    template(Template.QUALITY_SECTION.root());
                }
                case PROMOTING_INTEROPERABILITY -> template(Template.INTEROPERABILITY_SECTION.root());
                case IMPROVEMENT_ACTIVITIES -> template(Template.ACTIVITIES_SECTION.root());
                case COST -> throw new IllegalStateException("costs are not reported");
            }
            xml.leaf("code", "code", "55186-1", "codeSystem", LOINC);
            xml.text("title", "Measure Section");
            xml.open("entry").open("act", "classCode", "ACT", "moodCode", "EVN");
            template(Template.PERIOD.root());
            id();
            xml.leaf("code", "code", "252116004", "codeSystem", SNOMED);
            period(set.performanceStart(), set.performanceEnd());
            xml.close(2);
            for (Measurement measurement : set.measurements()) {
                xml.open("entry").open("organizer", "classCode", "CLUSTER", "moodCode", "EVN");
                measurement(set.category(), measurement);
                xml.close(2);
            }
            xml.close(2);
        }

        private void measurement(PerformanceCategory category, Measurement measurement) {
            MeasurementValue value = measurement.value();
            String measureId = measurement.measureId();
            if (value instanceof Proportion proportion) {
                template(Template.PROPORTION.root());
                reference(MIPS_MEASURE_ROOT, measureId);
                proportion("NUMER", Template.NUMERATOR, proportion.numerator());
                proportion("DENOM", Template.DENOMINATOR, proportion.denominator());
            } else if (value instanceof Answer answer) {
                boolean activity = category == PerformanceCategory.IMPROVEMENT_ACTIVITIES;
                template((activity ? Template.ACTIVITY : Template.ATTESTATION).root());
                reference(MIPS_MEASURE_ROOT, measureId);
                xml.open("component").open("observation", "classCode", "OBS", "moodCode", "EVN");
                template(Template.ANSWER.root());
                xml.leaf("code", "code", "ASSERTION", "codeSystem", ACT_CODE);
                xml.leaf("statusCode", "code", "completed");
                xml.leaf(
                        "value",
                        XSI_TYPE,
                        "CD",
                        "code",
                        answer.yes() ? "Y" : "N",
                        "codeSystem",
                        "2.16.840.1.113883.12.136");
                xml.close(2);
            } else {
                Ecqm ecqm = Objects.requireNonNull(ecqms.findById(measureId));
                template("2.16.840.1.113883.10.20.24.3.98");
                template("2.16.840.1.113883.10.20.27.3.1");
                template(Template.MEASURE.root());
                reference(MEASURE_UUID_ROOT, ecqm.uuid());
                List<Counts> counts = counts(value, ecqm);
                for (int i = 0; i < counts.size(); i++) {
                    rate(ecqm.rates().get(i), counts.get(i));
                }
                for (int i = 0; i < counts.size(); i++) {
                    populations(ecqm.rates().get(i), counts.get(i));
                }
            }
        }

        private void reference(String root, String extension) {
            id();
            xml.leaf("statusCode", "code", "completed");
            xml.open("reference", "typeCode", "REFR").open("externalDocument", "classCode", "DOC", "moodCode", "EVN");
            xml.leaf("id", "root", root, "extension", extension);
            xml.close(2);
        }

        private void proportion(String code, Template template, long number) {
            xml.open("component").open("observation", "classCode", "OBS", "moodCode", "EVN");
            template(template.root());
            xml.leaf("code", "code", "ASSERTION", "codeSystem", ACT_CODE);
            xml.leaf("statusCode", "code", "completed");
            xml.leaf("value", XSI_TYPE, "CD", "code", code, "codeSystem", ACT_CODE);
            count(number);
            xml.close(2);
        }

        private void count(long number) {
            xml.open("entryRelationship", "typeCode", "SUBJ", "inversionInd", "true");
            xml.open("observation", "classCode", "OBS", "moodCode", "EVN");
            template(Template.COUNT.root());
            xml.leaf("code", "code", "MSRAGG", "codeSystem", ACT_CODE);
            xml.leaf("value", XSI_TYPE, "INT", "value", Long.toString(number));
            xml.leaf("methodCode", "code", "COUNT", "codeSystem", METHOD);
            xml.close(2);
        }

        /** The counts of each rate that is reported; of a sum the first rate takes everything. */
        private List<Counts> counts(MeasurementValue value, Ecqm ecqm) {
            List<Counts> counts = new ArrayList<>();
            if (value instanceof MultipleRates rates) {
                for (int i = 0; i < rates.strata().size(); i++) {
                    if (ecqm.rates().contains(ecqm.measure().strata().get(i))) {
                        counts.add(rates.strata().get(i).counts());
                    }
                }
            } else {
                counts.add((Counts) value);
                while (counts.size() < ecqm.rates().size()) {
                    counts.add(new Counts(0, 0, 0, 0, 0, 0, null));
                }
            }
            return counts;
        }

        private void rate(Stratum rate, Counts counts) {
            long denominator = counts.eligiblePopulation() - counts.exclusions() - counts.exceptions();
            xml.open("component").open("observation", "classCode", "OBS", "moodCode", "EVN");
            template("2.16.840.1.113883.10.20.27.3.30");
            template("2.16.840.1.113883.10.20.27.3.14");
            template(Template.RATE.root());
            xml.leaf("code", "code", "72510-1", "codeSystem", LOINC);
            xml.leaf("statusCode", "code", "completed");
            if (denominator == 0) {
                xml.leaf("value", XSI_TYPE, "REAL", "nullFlavor", "NA");
            } else {
                BigDecimal value = BigDecimal.valueOf(counts.performanceMet())
                        .divide(BigDecimal.valueOf(denominator), RATE_DIGITS, RoundingMode.HALF_UP);
                xml.leaf("value", XSI_TYPE, "REAL", "value", value.toPlainString());
            }
            observationReference(rate.numerator().orElseThrow());
            xml.close(2);
        }

        private void observationReference(String uuid) {
            xml.open("reference", "typeCode", "REFR");
            xml.open("externalObservation", "classCode", "OBS", "moodCode", "EVN");
            xml.leaf("id", "root", uuid);
            xml.close(2);
        }

        private void populations(Stratum rate, Counts counts) {
            Map<PopulationType, Long> numbers = new EnumMap<>(PopulationType.class);
            numbers.put(PopulationType.INITIAL, counts.eligiblePopulation());
            numbers.put(PopulationType.DENOMINATOR, counts.eligiblePopulation());
            numbers.put(PopulationType.EXCLUSION, counts.exclusions());
            numbers.put(PopulationType.EXCEPTION, counts.exceptions());
            numbers.put(PopulationType.NUMERATOR, counts.performanceMet());
            for (Map.Entry<PopulationType, Long> entry : numbers.entrySet()) {
                String uuid = entry.getKey().uuid(rate).orElse(null);
                if (uuid != null) {
                    population(entry.getKey(), uuid, rate, entry.getValue());
                }
            }
        }

        private void population(PopulationType type, String uuid, Stratum rate, long number) {
            xml.comment(type.code());
            xml.open("component").open("observation", "classCode", "OBS", "moodCode", "EVN");
            template("2.16.840.1.113883.10.20.27.3.5");
            template(Template.POPULATION.root());
            xml.leaf("code", "code", "ASSERTION", "codeSystem", ACT_CODE);
            xml.leaf("statusCode", "code", "completed");
            xml.leaf("value", XSI_TYPE, "CD", "code", type.code(), "codeSystem", ACT_CODE);
            count(number);
            if (details.supplementalData()) {
                supplementalData(number);
            }
            long rest = number;
            for (String stratum : rate.reportingStrata()) {
                stratum(stratum, rest);
                rest = 0;
            }
            observationReference(uuid);
            xml.close(2);
        }

        private void stratum(String uuid, long number) {
            xml.open("entryRelationship", "typeCode", "COMP");
            xml.open("observation", "classCode", "OBS", "moodCode", "EVN");
            template(Template.STRATUM.root());
            xml.leaf("code", "code", "ASSERTION", "codeSystem", ACT_CODE);
            xml.leaf("statusCode", "code", "completed");
            xml.leaf("value", "nullFlavor", "OTH", XSI_TYPE, "CD");
            count(number);
            observationReference(uuid);
            xml.close(2);
        }

        private void supplementalData(long number) {
            SupplementalData.@Nullable Kind kind = null;
            for (SupplementalData data : guide.supplementalData()) {
                supplementalData(data, data.kind() == kind ? 0 : number);
                kind = data.kind();
            }
        }

        private void supplementalData(SupplementalData data, long number) {
            xml.comment(data.kind().wireName() + ": " + data.name());
            xml.open("entryRelationship", "typeCode", "COMP");
            xml.open("observation", "classCode", "OBS", "moodCode", "EVN");
            switch (data.kind()) {
                case RACE -> supplementalCode(Template.RACE, "72826-1", CDC, data);
                case ETHNICITY -> supplementalCode(Template.ETHNICITY, "69490-1", CDC, data);
                case SEX -> supplementalCode(Template.SEX, "76689-9", GENDER, data);
                case PAYER -> {
                    template("2.16.840.1.113883.10.20.27.3.9");
                    template(Template.PAYER.root());
                    id();
                    xml.leaf("code", "code", "48768-6", "codeSystem", LOINC);
                    xml.leaf("statusCode", "code", "completed");
                    xml.open("value", XSI_TYPE, "CD", "nullFlavor", "OTH");
                    xml.leaf("translation", "code", data.code(), "codeSystem", PAYER_CODES, "displayName", data.name());
                    xml.close(1);
                }
            }
            count(number);
            xml.close(2);
        }

        private void supplementalCode(Template template, String code, String codeSystem, SupplementalData data) {
            template(template.root());
            id();
            xml.leaf("code", "code", code, "codeSystem", LOINC);
            xml.leaf("statusCode", "code", "completed");
            xml.leaf(
                    "value", XSI_TYPE, "CD", "code", data.code(), "codeSystem", codeSystem, "displayName", data.name());
        }
    }
}
