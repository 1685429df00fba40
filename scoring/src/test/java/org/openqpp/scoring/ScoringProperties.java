package org.openqpp.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.openqpp.policy.catalog.Benchmark;
import org.openqpp.policy.value.CollectionType;
import org.openqpp.policy.value.PerformanceCategory;
import org.openqpp.policy.value.Rational;
import org.openqpp.scoring.AnyEntity.Patients;
import org.openqpp.scoring.AnyEntity.Story;
import org.openqpp.scoring.AnyEntity.Version;
import org.openqpp.scoring.benchmark.Comparison;
import org.openqpp.scoring.benchmark.Ladder;
import org.openqpp.scoring.figure.Figure;
import org.openqpp.scoring.payment.PaymentAdjuster;
import org.openqpp.scoring.submission.Measurement;
import org.openqpp.scoring.submission.MeasurementSet;
import org.openqpp.scoring.submission.Submission;
import org.openqpp.scoring.tree.ScoreNode;

/** What holds for any entity and any data. That every number can be replayed holds too: {@link Entity} looks after that. */
class ScoringProperties {

    private static final int TRIES = 150;

    @Provide
    Arbitrary<Story> stories() {
        return AnyEntity.stories();
    }

    @Provide
    Arbitrary<Patients> patients() {
        return AnyEntity.patients();
    }

    @Provide
    Arbitrary<Version> versions() {
        return Arbitraries.of(AnyEntity.versions("mips"));
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    void everythingStaysWithinItsBounds(@ForAll("stories") Story story) {
        for (Card card : story.entity().scores()) {
            within(card.candidate().points(), "0", "100");
            within(card.candidate().paymentAdjustment().value(), "-9", "1.05");
            within(card.candidate().complexPatientBonus().points().value(), "0", "10");
            for (PerformanceCategory category : PerformanceCategory.values()) {
                CategoryScore score = card.candidate().category(category).score();
                if (score.percent() != null) {
                    within(score.percent().value(), "0", "100");
                }
                score.findFigure("improvementPercent").ifPresent(figure -> within(figure.value(), "0", "10"));
                String most = category == PerformanceCategory.PROMOTING_INTEROPERABILITY ? "100" : "40";
                String limit =
                        category == PerformanceCategory.QUALITY || category == PerformanceCategory.COST ? "10" : most;
                score.measures().forEach(measure -> within(measure.points().value(), "0", limit));
            }
        }
    }

    private static void within(Rational value, String least, String most) {
        assertThat(value).isBetween(Rational.parse(least), Rational.parse(most));
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    void weightsSumToOneHundred(@ForAll("stories") Story story) {
        for (Card card : story.entity().scores()) {
            Rational sum = Rational.ZERO;
            for (PerformanceCategory category : PerformanceCategory.values()) {
                WeightedCategory weighted = card.candidate().category(category);
                sum = sum.plus(weighted.weight().value());
                if (!weighted.score().scored()) {
                    assertThat(weighted.weight().isZero()).isTrue();
                }
            }
            assertThat(sum).isEqualTo(card.candidate().scoredCategories().isEmpty() ? Rational.ZERO : Rational.HUNDRED);
        }
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    void whatCountsIsWhatTheDenominatorSays(@ForAll("stories") Story story) {
        for (Card card : story.entity().scores()) {
            CategoryScore quality =
                    card.candidate().category(PerformanceCategory.QUALITY).score();
            if (quality.measures().isEmpty()
                    || quality.findFigure("availablePoints").isEmpty()) {
                continue;
            }
            List<MeasureScore> picked = quality.measures().stream()
                    .filter(measure -> measure.status() == ProcessingStatus.PICKED)
                    .toList();
            Rational available =
                    quality.findFigure("availablePoints").orElseThrow().value();
            assertThat(Rational.of(10L * picked.size())).isLessThanOrEqualTo(available);
            Rational sum =
                    picked.stream().map(measure -> measure.points().value()).reduce(Rational.ZERO, Rational::plus);
            assertThat(sum)
                    .isEqualTo(quality.findFigure("achievementPoints")
                            .orElseThrow()
                            .value());
            assertThat(picked.stream().map(MeasureScore::id)).doesNotHaveDuplicates();
            quality.measures().stream()
                    .filter(measure -> measure.status() == ProcessingStatus.EXCLUDED)
                    .forEach(measure -> assertThat(measure.points().isZero()).isTrue());
        }
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    void everySubmittedMeasureStaysInTheTree(@ForAll("stories") Story story) {
        Entity entity = story.entity();
        List<String> sent = new ArrayList<>();
        for (Submission submission : entity.submissions()) {
            for (MeasurementSet set : submission.measurementSets()) {
                if (set.category() == PerformanceCategory.QUALITY
                        && set.collectionType() != CollectionType.CAHPS_SURVEY
                        && set.collectionType() != CollectionType.ADMINISTRATIVE_CLAIMS) {
                    for (Measurement measurement : set.measurements()) {
                        sent.add(measurement.measureId() + " " + set.collectionType());
                    }
                }
            }
        }
        Assume.that(!sent.isEmpty());
        CandidateScore candidate = entity.score().candidate();
        Assume.that(!candidate.facilityBased());
        assertThat(candidate.category(PerformanceCategory.QUALITY).score().measures().stream()
                        .map(measure -> measure.id() + " " + measure.collectionType())
                        .filter(sent::contains)
                        .toList())
                .containsExactlyInAnyOrderElementsOf(sent);
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    void theOrderOfMeasuresSetsAndSubmissionsIsIrrelevant(@ForAll("stories") Story story, @ForAll long seed) {
        List<Card> cards = story.entity().scores();
        List<Card> shuffled = story.entity().shuffled(new Random(seed)).scores();
        assertThat(shuffled)
                .extracting(ScoringProperties::outcome)
                .isEqualTo(cards.stream().map(ScoringProperties::outcome).toList());
    }

    private static String outcome(Card card) {
        return card + ", uncounted " + card.uncounted().length() + ", out " + sorted(card.takenOut()) + ", "
                + card.adjustment() + ", "
                + card.points(PerformanceCategory.IMPROVEMENT_ACTIVITIES).length() + ", " + card.rules();
    }

    private static List<String> sorted(String list) {
        return Arrays.stream(list.split(", ", -1)).sorted().toList();
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    void theSameInputGivesTheSameTree(@ForAll("stories") Story story) {
        String one = text(story.entity().scores());
        assertThat(text(story.entity().scores())).isEqualTo(one);
        assertThat(text(story.entity().scoresUnder(AGAIN))).isEqualTo(one);
    }

    private static final TestLaw AGAIN = TestLaw.of(TestLaw.OF_2024.policy());

    private static String text(List<Card> cards) {
        StringBuilder text = new StringBuilder();
        cards.forEach(card -> text(card.tree(), text));
        return text.toString();
    }

    private static void text(ScoreNode node, StringBuilder text) {
        text.append(node.name())
                .append(node.title())
                .append(node.detail())
                .append(node.value().value())
                .append(node.warnings());
        node.metadata().forEach(entry -> text.append(entry).append('\n'));
        node.because().forEach(reason -> text.append(reason).append('\n'));
        node.parts().forEach(part -> text(part, text));
        if (node.original() != null) {
            text(node.original(), text);
        }
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    void oneMorePatientInTheBetterDirectionNeverLowersTheScore(
            @ForAll("stories") Story story,
            @ForAll("versions") Version version,
            @ForAll("patients") Patients patients) {
        Assume.that(patients.met() < patients.denominator());
        boolean inverse = TestLaw.OF_2024
                .policy()
                .catalog()
                .findBenchmark(version.measure().id(), version.collectionType())
                .map(Benchmark::inverse)
                .orElse(false);
        Patients more = new Patients(patients.met() + 1, patients.denominator(), patients.notReported());
        Rational before = best(story.with(AnyEntity.sends(version, inverse ? more : patients)));
        Rational after = best(story.with(AnyEntity.sends(version, inverse ? patients : more)));
        assertThat(after).isGreaterThanOrEqualTo(before);
    }

    private static Rational best(Story story) {
        return story.entity().scores().get(0).candidate().points();
    }

    @Provide
    Arbitrary<Benchmark> benchmarks() {
        return Arbitraries.of(TestLaw.OF_2024.policy().catalog().benchmarks().values().stream()
                .flatMap(versions -> versions.values().stream())
                .toList());
    }

    @Property
    void aBetterValueNeverEarnsFewerPoints(
            @ForAll("benchmarks") Benchmark benchmark,
            @ForAll("shares") Rational one,
            @ForAll("shares") Rational other) {
        Rational first = benchmark.percentiles().get(0);
        Rational width = benchmark.percentiles().get(10).minus(first).plus(Rational.of(2));
        Rational low = first.minus(Rational.ONE).plus(width.times(one.min(other)));
        Rational high = first.minus(Rational.ONE).plus(width.times(one.max(other)));
        Rational worse = points(benchmark, benchmark.inverse() ? high : low);
        Rational better = points(benchmark, benchmark.inverse() ? low : high);
        assertThat(worse).isBetween(Rational.ONE, Rational.TEN);
        assertThat(better).isBetween(worse, Rational.TEN);
    }

    @Provide
    Arbitrary<Rational> shares() {
        return Arbitraries.integers().between(0, 1000).map(thousandths -> Rational.of(thousandths, 1000));
    }

    private static Rational points(Benchmark benchmark, Rational value) {
        return Comparison.of(
                        "points",
                        Figure.submitted("value", value),
                        Ladder.of(benchmark),
                        Figure.count("minimum", 1),
                        Comparison.Wording.QUALITY)
                .points()
                .value();
    }

    @Property
    void aHigherFinalScoreNeverEarnsALowerAdjustment(
            @ForAll("finalScores") Rational one, @ForAll("finalScores") Rational other) {
        PaymentAdjuster adjuster =
                PaymentAdjuster.published(TestLaw.OF_2024.scorer().law());
        Rational lower = adjuster.adjust(Figure.known("finalScore", one.min(other)), new ArrayList<>())
                .value();
        Rational higher = adjuster.adjust(Figure.known("finalScore", one.max(other)), new ArrayList<>())
                .value();
        assertThat(lower).isLessThanOrEqualTo(higher);
        assertThat(higher).isBetween(Rational.of(-9), Rational.parse("1.05"));
    }

    @Provide
    Arbitrary<Rational> finalScores() {
        return Arbitraries.integers().between(0, 10000).map(hundredths -> Rational.of(hundredths, 100));
    }
}
