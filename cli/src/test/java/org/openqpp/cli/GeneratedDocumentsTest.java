package org.openqpp.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Generated documents say what the program says; {@code ./openqpp generate-docs} writes them anew. */
class GeneratedDocumentsTest {
    private static final Path DOCUMENTS = Path.of("..", "docs");

    @Test
    void areUpToDate() throws IOException {
        for (Map.Entry<String, String> document :
                GenerateDocsCommand.documents().entrySet()) {
            assertThat(Files.readString(DOCUMENTS.resolve(document.getKey())))
                    .as("docs/%s, after ./openqpp generate-docs", document.getKey())
                    .isEqualTo(document.getValue());
        }
    }
}
