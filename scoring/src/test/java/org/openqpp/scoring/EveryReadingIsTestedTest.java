package org.openqpp.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openqpp.policy.RuleText;

/** Every reading of section 13.1 of the rules has a test that says so with {@link Reading}, and no test names another one. */
class EveryReadingIsTestedTest {

    @Test
    void readingsInTheRegisterAndInTheTestsAreTheSame() {
        Set<String> registered = TestLaw.OF_2024.policy().rules().values().stream()
                .filter(rule -> rule.section().equals("Readings"))
                .map(RuleText::id)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> tested = RuleCoverage.featureClasses().stream()
                .flatMap(type -> Stream.of(type.getDeclaredMethods()))
                .flatMap(method -> Stream.ofNullable(method.getAnnotation(Reading.class)))
                .flatMap(reading -> Stream.of(reading.value()))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(tested).isEqualTo(registered);
    }
}
