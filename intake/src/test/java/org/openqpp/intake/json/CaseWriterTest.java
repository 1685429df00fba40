package org.openqpp.intake.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openqpp.intake.Fixture.DOOR;
import static org.openqpp.intake.Fixture.PARTICIPATION;
import static org.openqpp.intake.Fixture.SUBMISSION;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.openqpp.intake.Case;
import org.openqpp.intake.Document;
import org.openqpp.intake.Intake;
import org.openqpp.policy.value.CollectionType;
import org.openqpp.policy.value.ParticipationOption;
import org.openqpp.policy.value.PerformanceCategory;
import org.openqpp.policy.value.PerformanceYear;
import org.openqpp.policy.value.Rational;
import org.openqpp.policy.value.SpecialStatus;
import org.openqpp.scoring.participation.Participation;
import org.openqpp.scoring.submission.Measurement;
import org.openqpp.scoring.submission.MeasurementSet;
import org.openqpp.scoring.submission.MeasurementValue;
import org.openqpp.scoring.submission.MeasurementValue.Answer;
import org.openqpp.scoring.submission.MeasurementValue.ClaimsResult;
import org.openqpp.scoring.submission.MeasurementValue.Counts;
import org.openqpp.scoring.submission.MeasurementValue.NonProportion;
import org.openqpp.scoring.submission.Submission;

/** What is written is read again as the same. */
class CaseWriterTest {

    private static final CaseWriter WRITER = new CaseWriter();

    @Test
    void theFixtureSurvivesARoundTrip() {
        Case entity = SUBMISSION.takenWith(PARTICIPATION).accepted().orElseThrow();
        Intake again = DOOR.readCase(Document.of("case.json", WRITER.toJson("case-1", entity)));
        assertThat(again.problems()).isEmpty();
        assertThat(again.id()).contains("case-1");
        assertThat(again.accepted()).contains(entity);
    }

    @Test
    void documentsSurviveOneByOne() {
        Case entity = SUBMISSION.takenWith(PARTICIPATION).accepted().orElseThrow();
        CaseWriter readable = WRITER.readable();
        Document submission =
                Document.of("a.json", readable.toJson(entity.submissions().get(0)));
        Document participation = Document.of("b.json", readable.toJson(entity.participation()));
        Intake again = DOOR.read(List.of(submission), participation);
        assertThat(again.problems()).isEmpty();
        assertThat(again.accepted()).contains(entity);
        assertThat(readable.toJson(entity.participation())).contains("\n");
        assertThat(WRITER.toJson(entity.participation())).doesNotContain("\n");
    }

    @Test
    void writesToAStreamAndLeavesItOpen() {
        Case entity = SUBMISSION.takenWith(PARTICIPATION).accepted().orElseThrow();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        WRITER.write(null, entity, out);
        out.write('\n');
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(WRITER.toJson(null, entity) + "\n");
    }

    @Test
    void assumedParticipationIsNotWritten() {
        Case entity = SUBMISSION.taken().accepted().orElseThrow();
        assertThat(WRITER.toJson("a", entity)).doesNotContain("participation");
    }

    @Test
    void aNumberWithoutEndIsRefused() {
        MeasurementValue third = new ClaimsResult(Rational.of(1, 3), 30);
        assertThatThrownBy(() -> WRITER.toJson(submission(CollectionType.ADMINISTRATIVE_CLAIMS, List.of(third))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Submission submission(CollectionType collectionType, List<MeasurementValue> values) {
        List<Measurement> measurements = new ArrayList<>();
        for (MeasurementValue value : values) {
            measurements.add(new Measurement("M" + measurements.size(), value));
        }
        MeasurementSet set = new MeasurementSet(
                PerformanceCategory.QUALITY,
                collectionType,
                "mips",
                LocalDate.of(2024, 1, 1),
                LocalDate.of(2024, 12, 31),
                null,
                measurements);
        return new Submission(
                ParticipationOption.GROUP, null, "000987654", null, new PerformanceYear(2024), List.of(set));
    }

    @Provide
    static Arbitrary<MeasurementValue> values() {
        Arbitrary<Long> counts = Arbitraries.longs().between(0, 999_999_999);
        Arbitrary<Rational> numbers = Arbitraries.bigDecimals()
                .between(new BigDecimal("-1000000"), new BigDecimal("1000000"))
                .ofScale(9)
                .map(Rational::of);
        return Arbitraries.oneOf(
                Arbitraries.of(true, false).map(Answer::new),
                Combinators.combine(counts, counts, counts, counts, counts, counts, numbers.injectNull(0.5))
                        .as(Counts::new),
                Combinators.combine(numbers, counts, counts, counts, counts).as(NonProportion::new),
                Combinators.combine(numbers, counts).as(ClaimsResult::new));
    }

    /** Whatever the validator thinks of it: the drafts of the reader are what was written. */
    @Property(tries = 200)
    void everyValueSurvives(@ForAll("valueLists") List<MeasurementValue> values) {
        Submission submission = submission(CollectionType.CQM, values);
        Intake again = DOOR.read(List.of(Document.of("a.json", WRITER.toJson(submission))), null);
        assertThat(again.problems())
                .noneMatch(problem -> problem.code().id().startsWith("QPP-10")
                        || problem.code().id().startsWith("QPP-11"));
    }

    @Provide
    static Arbitrary<List<MeasurementValue>> valueLists() {
        return values().list().ofMaxSize(8);
    }

    @Test
    void fullParticipationSurvives() {
        Participation participation = new Participation(
                new PerformanceYear(2024),
                ParticipationOption.APM_ENTITY,
                "000987654",
                "1234567893",
                "A1234",
                "physician",
                Set.of(SpecialStatus.values()),
                40,
                true,
                true,
                false,
                Set.of(PerformanceCategory.values()),
                List.of(new Participation.MvpRegistration("G0053", null)),
                new Participation.PriorYear("app1", Rational.parse("1.5"), Rational.parse("99.25")),
                new Participation.RiskIndicators(null, Rational.parse("0.125")),
                new Participation.Facility(null, null, null, Rational.ZERO, Rational.HUNDRED),
                Map.of("001", 4L, "236", 0L),
                List.of(
                        new Participation.RollUpScore("1234567893", "000987654", Rational.of(80), true, false),
                        new Participation.RollUpScore(null, null, null, false, true)),
                false);
        Document document = Document.of("b.json", WRITER.toJson(participation));
        Intake again = DOOR.read(List.of(), document);
        assertThat(again.accepted().orElseThrow().participation()).isEqualTo(participation);
    }
}
