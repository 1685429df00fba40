package org.openqpp.cli.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openqpp.intake.Document;

/** A case file is cut into lines and chunks. */
class ChunkReaderTest {

    /** A line with its number. */
    private record Line(int number, String text) {}

    @Test
    void numbersLinesAndPassesOverBlankOnes() throws IOException {
        assertThat(lines("a\n\n \r\nb", 10)).containsExactly(new Line(1, "a"), new Line(4, "b"));
        assertThat(lines("", 10)).isEmpty();
        assertThat(lines("\n\n", 10)).isEmpty();
        assertThat(lines("a\n", 10)).containsExactly(new Line(1, "a"));
    }

    @Test
    void keepsTheBeginningOfLinesThatAreTooLong() throws IOException {
        assertThat(lines("x".repeat(200_000) + "\nshort", 10))
                .containsExactly(new Line(1, "x".repeat(11)), new Line(2, "short"));
    }

    @Test
    void readsLinesAcrossBuffers() throws IOException {
        String line = "0123456789".repeat(20_000);

        assertThat(lines(line + "\n" + line + "é", 1 << 20))
                .containsExactly(new Line(1, line), new Line(2, line + "é"));
    }

    @Test
    void cutsIntoChunks() throws IOException {
        ChunkReader reader = reader("line\n".repeat(100), 10);

        Chunk first = reader.next().orElseThrow();
        Chunk second = reader.next().orElseThrow();

        assertThat(first.lines()).hasSize(64);
        assertThat(first.endOfBytes()).isEqualTo(64 * 5);
        assertThat(second.lines()).hasSize(36);
        assertThat(second.endOfBytes()).isEqualTo(500);
        assertThat(reader.next()).isEmpty();
    }

    private static List<Line> lines(String text, int longest) throws IOException {
        ChunkReader reader = reader(text, longest);
        List<Line> lines = new ArrayList<>();
        for (Optional<Chunk> chunk = reader.next(); chunk.isPresent(); chunk = reader.next()) {
            for (Document line : chunk.get().lines()) {
                assertThat(line.name()).isEqualTo("cases");
                lines.add(new Line(line.firstLine(), new String(line.content(), StandardCharsets.UTF_8)));
            }
        }
        return lines;
    }

    private static ChunkReader reader(String text, int longest) {
        return new ChunkReader("cases", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), longest);
    }
}
