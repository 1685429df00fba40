package org.openqpp.intake.file;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.openqpp.intake.Document;
import org.openqpp.intake.Limits;

/**
 * Documents out of files that may be compressed.
 *
 * <p>For example, {@code report.xml.gz} becomes the document inside it.
 */
public final class Unpacked {

    private Unpacked() {}

    /**
     * The document in a file, with the name of the file.
     *
     * @throws IOException if the file cannot be read or its compressed data are damaged
     */
    public static Document read(Path file, Limits limits) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                BufferedInputStream buffered = new BufferedInputStream(in, 2 * Content.FIRST_BYTES)) {
            buffered.mark(Content.FIRST_BYTES);
            boolean packed = Content.of(buffered.readNBytes(2)) == Content.GZIP;
            buffered.reset();
            String name = String.valueOf(file.getFileName());
            if (!packed) {
                return Document.read(name, buffered, limits);
            }
            try (GZIPInputStream content = new GZIPInputStream(buffered)) {
                return Document.read(name, content, limits);
            }
        }
    }
}
