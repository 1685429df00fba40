package org.openqpp.policy.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodeRangesTest {

    @ParameterizedTest
    @CsvSource({
        "0449, false",
        "0450, true",
        "0455, true",
        "0459, true",
        "0460, false",
        "0980, false",
        "0981, true",
        "045, false",
        "00450, false",
        "045A, false",
        "'', false",
    })
    void aCodeIsInARangeOrNot(String code, boolean in) {
        assertThat(CodeRanges.of(List.of("0450-0459", "0981")).contains(code)).isEqualTo(in);
    }

    @Test
    void aRangeKeepsToTheShapeOfItsEnds() {
        CodeRanges anesthesia = CodeRanges.of(List.of("00000-09999"));
        assertThat(anesthesia.contains("00100")).isTrue();
        assertThat(anesthesia.contains("0001F")).isFalse();

        CodeRanges levelTwo = CodeRanges.of(List.of("G0000-G9999"));
        assertThat(levelTwo.contains("G0438")).isTrue();
        assertThat(levelTwo.contains("H0438")).isFalse();
        assertThat(levelTwo.contains("g0438")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "1-", "-1", "2-1", "1-12", "1-A", "1 2", "a1", "1-2-3"})
    void whatIsNoRangeIsRefused(String text) {
        assertThat(CodeRanges.wellFormed(text)).isFalse();
        assertThatThrownBy(() -> CodeRanges.of(List.of(text)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"" + text + "\"");
    }

    @Test
    void rangesPrintAsTheyAreWritten() {
        assertThat(CodeRanges.of(List.of("C6-C9", "98"))).hasToString("C6-C9, 98");
        assertThat(CodeRanges.of(List.of()).contains("98")).isFalse();
    }
}
