package org.openqpp.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every acceptance test of section 14 of the rules has a test here, or a word why it lives elsewhere. */
class AcceptanceListTest {

    private static final Map<String, String> ELSEWHERE = Map.of(
            "t11", "the virtual group's score goes before all others: attribution, module program",
            "t52", "counts of emergency department visits: module claims",
            "t55", "share of hospital-based clinicians in a group: eligibility, module program");

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
}
