package org.openqpp.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Colour is for terminals. */
class InkTest {

    @Test
    void coloursOnlyWhereItIsWanted() {
        assertThat(Ink.PLAIN.bad("x")).isEqualTo("x");
        assertThat(Ink.COLOURED.bad("x")).isEqualTo("\u001b[31mx\u001b[0m");
        assertThat(Ink.COLOURED.bad("")).isEmpty();
    }
}
