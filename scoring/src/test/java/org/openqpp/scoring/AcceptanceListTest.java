package org.openqpp.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every acceptance test of section 14 of the rules has a test of its name, here or in the room that it is about. */
class AcceptanceListTest {

    private static final String TESTS = "src/test/java/org/openqpp";

    /** The score of a virtual group, emergency department visits, and hospital-based groups. */
    private static final Map<String, String> ELSEWHERE = Map.of(
            "t11", "program/" + TESTS + "/program/attribution/AttributionTest.java",
            "t52", "claims/" + TESTS + "/claims/AcceptanceTest.java",
            "t55", "program/" + TESTS + "/program/eligibility/DeterminationTest.java");

    @Test
    void nothingIsForgotten() {
        Set<String> here = Stream.of(
                        Acceptance1QualityTest.class,
                        Acceptance2ActivitiesTest.class,
                        Acceptance3InteroperabilityTest.class,
                        Acceptance4CostTest.class,
                        Acceptance5WeightsTest.class,
                        Acceptance6FinalScoreTest.class,
                        Acceptance7PaymentTest.class)
                .flatMap(type -> Stream.of(type.getDeclaredMethods()))
                .map(method -> method.getName())
                .filter(Pattern.compile("t\\d\\d").asMatchPredicate())
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> all = IntStream.rangeClosed(1, 56)
                .mapToObj("t%02d"::formatted)
                .collect(Collectors.toCollection(TreeSet::new));
        all.removeAll(ELSEWHERE.keySet());
        assertThat(here).isEqualTo(all);
    }

    @Test
    void thoseElsewhereAreThere() throws IOException {
        for (Map.Entry<String, String> test : ELSEWHERE.entrySet()) {
            assertThat(Files.readString(Path.of("..").resolve(test.getValue())))
                    .contains("    void " + test.getKey() + "(");
        }
    }
}
