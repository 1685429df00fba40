package org.openqpp.program.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The written schema says what the records say. {@code mvn test -Ddocs.write=true} writes it anew. */
class RosterSchemaTest {

    private static final Path PAGE = Path.of("..", "docs", "roster-schema.md");

    @Test
    void thePageIsGeneratedFromTheRecords() throws IOException {
        if (Boolean.getBoolean("docs.write")) {
            Files.createDirectories(PAGE.getParent());
            Files.writeString(PAGE, RosterSchema.markdown());
        }
        assertThat(PAGE).content().isEqualTo(RosterSchema.markdown());
    }
}
