package org.openqpp.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
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

    @Test
    void isNotThatNobodyReadsAnyMore() {
        StringWriter text = new StringWriter();
        RuntimeException closed = new UncheckedIOException(new IOException("Broken pipe"));

        assertThat(Defect.exitCode(closed, new PrintWriter(text), false)).isEqualTo(ExitCode.DONE);
        assertThat(text.toString()).isEmpty();
    }

    @Test
    void isNotThatADiskIsFull() {
        StringWriter text = new StringWriter();
        RuntimeException full = new UncheckedIOException(new IOException("No space left on device"));

        assertThat(Defect.exitCode(full, new PrintWriter(text), false)).isEqualTo(ExitCode.PROBLEMS);
        assertThat(text.toString()).contains("writing failed: No space left on device");
    }

    private static String told(boolean debug) {
        StringWriter text = new StringWriter();
        int exitCode = Defect.exitCode(new IllegalStateException("secret"), new PrintWriter(text), debug);
        assertThat(exitCode).isEqualTo(ExitCode.DEFECT);
        return text.toString();
    }
}
