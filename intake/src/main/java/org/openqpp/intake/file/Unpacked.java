package org.openqpp.intake.file;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
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
     * @throws ZipException if its compressed data are damaged, or it is an archive; the message says which
     * @throws IOException if the file cannot be read
     */
    public static Document read(Path file, Limits limits) throws IOException {
        try (InputStream in = new FileInputStream(file.toFile());
                BufferedInputStream buffered = new BufferedInputStream(in, 2 * Content.FIRST_BYTES)) {
            buffered.mark(Content.FIRST_BYTES);
            Content content = Content.of(buffered.readNBytes(Content.FIRST_BYTES));
            buffered.reset();
            String name = String.valueOf(file.getFileName());
            if (content == Content.ZIP) {
                throw new ZipException("it is an archive; take the documents out of it first");
            }
            if (content != Content.GZIP) {
                return Document.read(name, buffered, limits);
            }
            try (GZIPInputStream unpacked = new GZIPInputStream(buffered)) {
                return Document.read(name, unpacked, limits);
            } catch (EOFException | ZipException e) {
                throw new ZipException("its compressed data end too early or are damaged");
            }
        }
    }
}
