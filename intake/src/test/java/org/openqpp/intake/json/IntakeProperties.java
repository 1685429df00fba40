package org.openqpp.intake.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openqpp.intake.Fixture.DOOR;
import static org.openqpp.intake.Fixture.PARTICIPATION;
import static org.openqpp.intake.Fixture.SUBMISSION;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.openqpp.intake.Document;
import org.openqpp.intake.Fixture;
import org.openqpp.intake.Intake;
import org.openqpp.intake.problem.Effect;
import org.openqpp.scoring.Scorer;

/** Nothing that comes in is a crash, and what is accepted can be scored. */
class IntakeProperties {

    private static final Scorer SCORER = Scorer.of(Fixture.POLICY);

    /** What holds whatever came in. */
    private static void assertSane(Intake intake) {
        boolean prevented = intake.problems().stream().anyMatch(problem -> problem.effect() == Effect.NO_SCORE);
        assertThat(intake.accepted().isPresent()).isEqualTo(!prevented);
        assertThat(intake.problems()).allSatisfy(problem -> {
            assertThat(problem.message()).isNotBlank().doesNotContain("000987654");
            assertThat(problem.place().position()).isNotNull();
        });
        intake.accepted().ifPresent(entity -> SCORER.score(entity.submissions(), entity.participation()));
    }

    private static void assertSane(byte[] content) {
        Document document = Document.of("a.json", content);
        assertSane(DOOR.read(List.of(document), null));
        assertSane(DOOR.read(List.of(SUBMISSION.document()), document));
        assertSane(DOOR.readCase(document));
        assertThat(DOOR.readStatistics(document).problems())
                .allMatch(problem -> problem.place().position() != null);
    }

    @Property(tries = 500)
    void anyBytes(@ForAll @Size(max = 200) byte[] content) {
        assertSane(content);
    }

    @Property(tries = 500)
    void anyText(@ForAll String content) {
        assertSane(content.getBytes(StandardCharsets.UTF_8));
    }

    @Property(tries = 500)
    void aPieceCutOut(@ForAll @IntRange(max = 5000) int start, @ForAll @IntRange(max = 60) int length) {
        String text = SUBMISSION.text();
        int from = start % text.length();
        int to = Math.min(text.length(), from + length);
        assertSane((text.substring(0, from) + text.substring(to)).getBytes(StandardCharsets.UTF_8));
    }

    @Property(tries = 1000)
    void aWordReplaced(@ForAll @IntRange(max = 2000) int which, @ForAll("words") String word) {
        assertSane(replaced(SUBMISSION.text(), which, word).getBytes(StandardCharsets.UTF_8));
    }

    @Property(tries = 1000)
    void twoWordsReplaced(
            @ForAll @IntRange(max = 2000) int one,
            @ForAll("words") String word,
            @ForAll @IntRange(max = 2000) int other,
            @ForAll("words") String otherWord) {
        String text = replaced(replaced(SUBMISSION.text(), one, word), other, otherWord);
        assertSane(DOOR.read(List.of(Document.of("a.json", text)), PARTICIPATION.document()));
    }

    @Property(tries = 500)
    void aWordReplacedInParticipation(@ForAll @IntRange(max = 500) int which, @ForAll("words") String word) {
        Document participation = Document.of("p.json", replaced(PARTICIPATION.text(), which, word));
        assertSane(DOOR.read(List.of(SUBMISSION.document()), participation));
    }

    /** Replaces one token of a JSON text. */
    private static String replaced(String text, int which, String word) {
        String[] tokens = text.split("(?<=[\\s,:{}\\[\\]])|(?=[\\s,:{}\\[\\]])");
        tokens[which % tokens.length] = word;
        return String.join("", tokens);
    }

    @Provide
    static Arbitrary<String> words() {
        String ids = Fixture.POLICY.catalog().qualityMeasures().keySet().stream()
                .map(id -> "\"" + id + "\"")
                .collect(Collectors.joining(" "));
        return Arbitraries.oneOf(
                Arbitraries.of(
                        "null",
                        "true",
                        "false",
                        "0",
                        "-1",
                        "1",
                        "1.5",
                        "1e3",
                        "1e400",
                        "99999999999999999999",
                        "\"\"",
                        "\"mips\"",
                        "\"app1\"",
                        "\"G0055\"",
                        "\"group\"",
                        "\"individual\"",
                        "\"subgroup\"",
                        "\"apm\"",
                        "\"registry\"",
                        "\"claims\"",
                        "\"cmsWebInterface\"",
                        "\"quality\"",
                        "\"pi\"",
                        "\"cost\"",
                        "{}",
                        "[]",
                        "[[]]",
                        "{\"a\":1}",
                        "\"2024-02-30\"",
                        "\"2023-12-31\"",
                        "\"measureId\"",
                        "\"value\"",
                        "\"PI_HIE_5\"",
                        "\"PI_LVPP_1\"",
                        "\"IA_PCMH\"",
                        "\"overall\"",
                        "{",
                        "]",
                        "\""),
                Arbitraries.of(ids.split(" ")));
    }
}
