package org.openqpp.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqpp.program.roster.SmallRoster;

/** Every rule that the program applies is in the register, and its sentence has its places. */
class ProgramRuleTest {

    @ParameterizedTest
    @EnumSource
    void isInTheRegister(ProgramRule rule) {
        assertThat(SmallRoster.POLICY.findRule(rule.id())).isPresent();
        assertThat(rule.template()).endsWith(".");
    }

    @Test
    void placesAreFilledInOrder() {
        assertThat(ProgramReason.of(ProgramRule.HIGHEST_COUNTS, 2, "83.00"))
                .hasToString("R-9.4: 2 candidate scores: the highest, 83.00, counts.");
        assertThatThrownBy(() -> ProgramReason.of(ProgramRule.HIGHEST_COUNTS, 2).sentence())
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ProgramReason.of(ProgramRule.REQUIRED, 2).sentence())
                .isInstanceOf(IllegalArgumentException.class);
    }
}
