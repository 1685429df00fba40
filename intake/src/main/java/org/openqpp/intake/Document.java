package org.openqpp.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A document as it came in, with the name that problems call it by.
 *
 * <p>For example, {@code Document.read(Path.of("submission.json"), Limits.DEFAULT)}. Of a document above the limit only the
 * beginning is kept, so that a huge file costs no memory; its reader then reports it.
 */
public final class Document {

    private final String name;
    private final byte[] content;
    private final int firstLine;

    private Document(String name, byte[] content, int firstLine) {
        this.name = name;
        this.content = content;
        this.firstLine = firstLine;
    }

    /** A document at hand. */
    public static Document of(String name, byte[] content) {
        return new Document(name, content.clone(), 1);
    }

    /** A document at hand as text. */
    public static Document of(String name, String content) {
        return new Document(name, content.getBytes(StandardCharsets.UTF_8), 1);
    }

    /** One line of a file with a document in each line; {@code number} is counted from 1. */
    public static Document line(String name, int number, byte[] content) {
        return new Document(name, content.clone(), number);
    }

    /** One line of such a file as text. */
    public static Document line(String name, int number, String content) {
        return new Document(name, content.getBytes(StandardCharsets.UTF_8), number);
    }

    /** A file, at most one byte more than the limit. */
    public static Document read(Path file, Limits limits) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return read(String.valueOf(file.getFileName()), in, limits);
        }
    }

    /** A stream, at most one byte more than the limit. */
    public static Document read(String name, InputStream in, Limits limits) throws IOException {
        return new Document(name, in.readNBytes(limits.maximumBytes() + 1), 1);
    }

    /** The same document under another name. */
    public Document named(String otherName) {
        return otherName.equals(name) ? this : new Document(otherName, content, firstLine);
    }

    /** The name that problems call it by. */
    public String name() {
        return name;
    }

    /** The bytes; not to be changed. */
    public byte[] content() {
        return content;
    }

    /** Number of its first line in the file it came from. */
    public int firstLine() {
        return firstLine;
    }

    /** Without content, so that no identifier reaches a log. */
    @Override
    public String toString() {
        return name + " (" + content.length + " bytes)";
    }
}
