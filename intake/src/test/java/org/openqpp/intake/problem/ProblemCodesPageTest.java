package org.openqpp.intake.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ProblemCodesPageTest {

    private static final Path PAGE = Path.of("..", "docs", "problem-codes.md");

    @Test
    void thePageSaysWhatTheCodeSays() throws IOException {
        if (Boolean.getBoolean("openqpp.regenerate")) {
            Files.createDirectories(PAGE.getParent());
            Files.writeString(PAGE, ProblemCodesPage.markdown());
        }
        assertThat(PAGE).content().isEqualTo(ProblemCodesPage.markdown());
    }

    @Test
    void thePageHasEveryCode() {
        for (ProblemCode code : ProblemCode.values()) {
            assertThat(ProblemCodesPage.markdown()).contains("| " + code.id() + " | ");
        }
    }
}
