package org.openqpp.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

/** A defect of OpenQPP is told in one sentence. */
class DefectTest {

    @Test
    void hasNoStackTraceUnlessAskedFor() {
        assertThat(told(false))
                .hasLineCount(1)
                .startsWith("openqpp: a defect in OpenQPP")
                .doesNotContain("\tat ");
        assertThat(told(true)).contains("\tat ");
    }

    private static String told(boolean debug) {
        StringWriter text = new StringWriter();
        Defect.report(new IllegalStateException("secret"), new PrintWriter(text), debug);
        return text.toString();
    }
}
