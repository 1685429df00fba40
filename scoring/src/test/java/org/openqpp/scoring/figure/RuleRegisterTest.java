package org.openqpp.scoring.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqpp.policy.Policies;
import org.openqpp.policy.Policy;
import org.openqpp.policy.value.PerformanceYear;

/** Every rule that scoring applies is in the rule register, and every sentence can be said. */
class RuleRegisterTest {

    private static final Policy POLICY = Policies.load(new PerformanceYear(2024));
    private static final Pattern SENTENCE = Pattern.compile("[A-Z0-9{-].*[.]");

    @ParameterizedTest
    @EnumSource
    void standsInTheRegister(Rule rule) {
        assertThat(POLICY.findRule(rule.id())).as(rule.id()).isPresent();
    }

    @ParameterizedTest
    @EnumSource
    void isAWholeSentence(Rule rule) {
        assertThat(rule.template()).matches(SENTENCE).doesNotContain("  ");
        Figure seven = Figure.count("seven", 7);
        String sentence = Reason.of(
                        rule, Collections.nCopies(rule.places(), seven).toArray())
                .sentence();
        assertThat(sentence).isEqualTo(rule.template().replace("{}", "7")).doesNotContain("{", "}");
    }
}
