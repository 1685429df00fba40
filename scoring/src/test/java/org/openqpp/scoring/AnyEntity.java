package org.openqpp.scoring;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.openqpp.policy.catalog.Catalog;
import org.openqpp.policy.catalog.MetricType;
import org.openqpp.policy.catalog.QualityMeasure;
import org.openqpp.policy.value.CollectionType;
import org.openqpp.policy.value.ParticipationOption;
import org.openqpp.policy.value.PerformanceCategory;
import org.openqpp.policy.value.Rational;
import org.openqpp.policy.value.SpecialStatus;
import org.openqpp.scoring.submission.MeasurementValue.SurveyResult;

/**
 * Any entity with any data, for properties. It is made of steps, each one word of {@link Entity}, so that a falsified property
 * shrinks to the few words that matter and prints them.
 */
final class AnyEntity {

    private static final Catalog CATALOG = TestLaw.OF_2024.policy().catalog();

    private static final Set<CollectionType> SUBMITTED =
            EnumSet.complementOf(EnumSet.of(CollectionType.ADMINISTRATIVE_CLAIMS, CollectionType.CAHPS_SURVEY));

    private static final List<String> PROGRAMS = List.of("mips", "mips", "G0055", "G0058", "M0005", "app1");

    /** Something that can be sent, by program; made once, because properties ask for it at every try. */
    private static final Map<String, Arbitrary<Step>> DATA =
            PROGRAMS.stream().distinct().collect(Collectors.toMap(program -> program, AnyEntity::data));

    private AnyEntity() {}

    /** One word about an entity. */
    record Step(String word, Consumer<Entity> change) {
        @Override
        public String toString() {
            return word;
        }
    }

    /** An entity that can be built again and again, with more words if need be. */
    record Story(ParticipationOption option, String program, List<Step> steps) {

        Entity entity() {
            Entity entity = Entity.of(option).in(program);
            steps.forEach(step -> step.change().accept(entity));
            return entity;
        }

        Story with(Step more) {
            List<Step> all = new ArrayList<>(steps);
            all.add(more);
            return new Story(option, program, all);
        }

        @Override
        public String toString() {
            return option.wireName() + " in " + program
                    + steps.stream().map(step -> "\n  ." + step).collect(Collectors.joining());
        }
    }

    /** Any entity that reports one program. */
    static Arbitrary<Story> stories() {
        return Combinators.combine(
                        Arbitraries.of(ParticipationOption.values()),
                        Arbitraries.of(PROGRAMS),
                        about().list().ofMaxSize(5))
                .flatAs((option, program, about) -> DATA.get(program)
                        .list()
                        .ofMaxSize(14)
                        .map(data -> new Story(
                                option,
                                program,
                                Stream.concat(about.stream(), data.stream()).toList())));
    }

    /** What the program may know about it. */
    private static Arbitrary<Step> about() {
        return Arbitraries.oneOf(
                Arbitraries.of(SpecialStatus.values())
                        .map(status -> new Step("with(" + status + ")", e -> e.with(status))),
                Arbitraries.of(PerformanceCategory.values())
                        .map(category -> new Step("excusedFrom(" + category + ")", e -> e.excusedFrom(category))),
                Arbitraries.of(
                        new Step("inMipsApm()", Entity::inMipsApm),
                        new Step("inDisasterArea()", Entity::inDisasterArea),
                        new Step("withCardiologist()", Entity::withCardiologist),
                        new Step("clinicians(16)", e -> e.clinicians(16)),
                        new Step("registeredFor(G0055, 492)", e -> e.registeredFor("G0055", "492")),
                        new Step("registeredFor(G0058, 480)", e -> e.registeredFor("G0058", "480")),
                        new Step("risk(1.3, 0.35)", e -> e.risk("1.3", "0.35").comparedWithOthers()),
                        new Step(
                                "rollUp(80, without data)",
                                e -> e.rollUp(Entity.clinicianWithBonus("80"), Entity.clinicianWithoutData()))),
                Combinators.combine(percents(), percents())
                        .as((quality, cost) ->
                                new Step("hospital(" + quality + ", " + cost + ")", e -> e.hospital(quality, cost))),
                Combinators.combine(Arbitraries.of("mips", "G0055", "app1"), percents(), percents())
                        .as((program, quality, cost) -> new Step(
                                "lastYear(" + program + ", " + quality + ", " + cost + ")",
                                e -> e.lastYear(program, quality, cost))));
    }

    private static Arbitrary<String> percents() {
        return Arbitraries.integers()
                .between(0, 10000)
                .map(hundredths -> Rational.of(hundredths, 100).toString());
    }

    /** Something it may send. */
    private static Arbitrary<Step> data(String program) {
        return Arbitraries.frequencyOf(
                Tuple.of(12, quality(program)),
                Tuple.of(2, claimsMeasures()),
                Tuple.of(1, survey()),
                Tuple.of(2, activities()),
                Tuple.of(2, interoperability()),
                Tuple.of(2, cost()),
                Tuple.of(1, Arbitraries.just(new Step("then()", Entity::then))));
    }

    /** A measure of one rate by one of its collection types. */
    record Version(QualityMeasure measure, CollectionType collectionType) {
        @Override
        public String toString() {
            return collectionType + ", " + measure.id();
        }
    }

    /** All measures of one rate that a program offers, in every version; a few beyond. */
    static List<Version> versions(String program) {
        return CATALOG.qualityMeasures().values().stream()
                .filter(measure -> measure.metricType() == MetricType.SINGLE_PERFORMANCE_RATE)
                .filter(measure ->
                        measure.programs().contains(program) || measure.id().equals("236"))
                .flatMap(measure -> measure.collectionTypes().stream()
                        .filter(SUBMITTED::contains)
                        .sorted()
                        .map(collectionType -> new Version(measure, collectionType)))
                .toList();
    }

    private static Arbitrary<Step> quality(String program) {
        return Combinators.combine(Arbitraries.of(versions(program)), patients())
                .as(AnyEntity::sends);
    }

    static Step sends(Version version, Patients patients) {
        return new Step(
                "quality(" + version + ", " + patients + ")",
                e -> e.quality(version.collectionType(), version.measure().id(), patients.value()));
    }

    /** Counts of patients: met of denominator, and not reported. */
    record Patients(int met, int denominator, int notReported) {

        Value.Patients value() {
            return Value.met(met).of(denominator).eligible((long) denominator + notReported);
        }

        @Override
        public String toString() {
            return "met(" + met + ").of(" + denominator + ")"
                    + (notReported == 0 ? "" : ".eligible(" + (denominator + notReported) + ")");
        }
    }

    static Arbitrary<Patients> patients() {
        return Combinators.combine(
                        Arbitraries.frequency(
                                Tuple.of(1, 0), Tuple.of(1, 19), Tuple.of(3, 20), Tuple.of(8, 100), Tuple.of(4, 739)),
                        Arbitraries.integers().between(0, 1000),
                        Arbitraries.frequency(Tuple.of(8, 0), Tuple.of(1, 5), Tuple.of(1, 40)))
                .as((denominator, share, notReported) ->
                        new Patients((int) Math.round(denominator * (share / 1000.0)), denominator, notReported));
    }

    private static Arbitrary<Step> claimsMeasures() {
        return Combinators.combine(
                        Arbitraries.of("479", "480", "484", "492"),
                        Arbitraries.integers().between(1, 60),
                        Arbitraries.of(17, 400))
                .as((id, tenths, cases) -> {
                    String value = (id.equals("479") || id.equals("480")
                                    ? Rational.of(tenths, 300)
                                    : Rational.of(tenths))
                            .toBigDecimal(4)
                            .toPlainString();
                    return new Step(
                            "claimsMeasure(" + id + ", " + value + ", " + cases + ")",
                            e -> e.claimsMeasure(id, value, cases));
                });
    }

    private static Arbitrary<Step> survey() {
        return Combinators.combine(
                        Arbitraries.of("CAHPS_1", "CAHPS_2", "CAHPS_7"), percents(), Arbitraries.of(true, false))
                .as((id, rate, masked) -> new Step(
                        "survey(" + id + ", " + rate + (masked ? ", masked" : "") + ")",
                        e -> e.survey(id, new SurveyResult(Rational.parse(rate), false, masked))));
    }

    private static Arbitrary<Step> activities() {
        return Combinators.combine(
                        Arbitraries.of("IA_BE_4", "IA_BE_6", "IA_BE_24", "IA_PCMH", "IA_MVP"),
                        Arbitraries.of(true, true, false))
                .as((id, yes) -> new Step("activities(" + yes + ", " + id + ")", e -> e.activities(yes, id)));
    }

    private static Arbitrary<Step> cost() {
        return Combinators.combine(
                        Arbitraries.of("TPCC_1", "MSPB_1", "COST_HF_1", "COST_LGH_1", "COST_AKID_1"),
                        Arbitraries.integers().between(500, 40000),
                        Arbitraries.of(9, 40))
                .as((id, dollars, cases) -> new Step(
                        "cost(" + id + ", " + dollars + ", " + cases + ")",
                        e -> e.cost(id, dollars.toString(), cases)));
    }

    /** A Promoting Interoperability set: complete, and then some changes to it. */
    private static Arbitrary<Step> interoperability() {
        List<Change> changes = List.of(
                new Change("excludingEPrescribing()", Interoperability::excludingEPrescribing),
                new Change("excludingQuery()", Interoperability::excludingQuery),
                new Change("excludingSending()", Interoperability::excludingSending),
                new Change("excludingReceiving()", Interoperability::excludingReceiving),
                new Change("excludingImmunization()", Interoperability::excludingImmunization),
                new Change("excludingCaseReporting()", Interoperability::excludingCaseReporting),
                new Change("exchangeBy(PI_HIE_5)", data -> data.exchangeBy("PI_HIE_5")),
                new Change("share(PI_PEA_1, 33, 100)", data -> data.share("PI_PEA_1", 33, 100)),
                new Change("yes(PI_PHCDRR_2, PI_PHCDRR_2_PRE)", data -> data.yes("PI_PHCDRR_2", "PI_PHCDRR_2_PRE")),
                new Change("no(PI_PPHI_1)", data -> data.no("PI_PPHI_1")),
                new Change("no(PI_PHCDRR_1_PROD)", data -> data.no("PI_PHCDRR_1_PROD")),
                new Change("without(PI_PEA_1)", data -> data.without("PI_PEA_1")),
                new Change("period(2024-03-01, 2024-12-31)", data -> data.period("2024-03-01", "2024-12-31")),
                new Change("cehrtId(null)", data -> data.cehrtId(null)),
                new Change("cehrtId(malformed)", data -> data.cehrtId("malformed")));
        return Arbitraries.of(changes)
                .list()
                .ofMaxSize(3)
                .map(chosen -> new Step(
                        "interoperability(complete()"
                                + chosen.stream()
                                        .map(change -> "." + change.word())
                                        .collect(Collectors.joining()) + ")",
                        e -> {
                            Interoperability data = Interoperability.complete();
                            chosen.forEach(change -> change.change().accept(data));
                            e.interoperability(data);
                        }));
    }

    private record Change(String word, Consumer<Interoperability> change) {}
}
