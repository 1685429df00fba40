package org.openqpp.cli.batch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Cuts a stream into chunks of lines; of a line above the limit only the beginning is kept.
 *
 * <p>For example, a case file is read chunk by chunk, and each chunk goes to another thread.
 */
public final class ChunkReader {
    private static final int BUFFER = 1 << 16;
    private static final int LINES = 64;
    private static final int BYTES = 1 << 18;

    private final InputStream in;
    private final int longestLine;
    private final byte[] buffer = new byte[BUFFER];
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private int position;
    private int end;
    private long bytesRead;
    private int linesRead;

    /**
     * A reader of chunks.
     *
     * @param in the stream
     * @param longestLine bytes of a line that are kept; one more tells that there were more
     */
    public ChunkReader(InputStream in, int longestLine) {
        this.in = in;
        this.longestLine = longestLine;
    }

    /** The next chunk; empty at the end. */
    public Optional<Chunk> next() throws IOException {
        List<CaseLine> lines = new ArrayList<>(LINES);
        int size = 0;
        while (lines.size() < LINES && size < BYTES && readLine()) {
            linesRead++;
            size += line.size();
            String text = line.toString(StandardCharsets.UTF_8);
            if (!text.isBlank()) {
                lines.add(new CaseLine(linesRead, text));
            }
        }
        return lines.isEmpty() && end < 0 ? Optional.empty() : Optional.of(new Chunk(lines, bytesRead));
    }

    /** Reads a line without its end; false when there are no more. */
    private boolean readLine() throws IOException {
        line.reset();
        boolean something = false;
        while (position < end || fill()) {
            something = true;
            int newline = position;
            while (newline < end && buffer[newline] != '\n') {
                newline++;
            }
            keep(newline);
            bytesRead += newline - position;
            position = newline;
            if (position < end) {
                position++;
                bytesRead++;
                return true;
            }
        }
        return something;
    }

    private void keep(int until) {
        int room = longestLine + 1 - line.size();
        line.write(buffer, position, Math.min(room, until - position));
    }

    private boolean fill() throws IOException {
        if (end >= 0) {
            position = 0;
            end = in.read(buffer);
        }
        return end > 0;
    }
}
