package org.openqpp.program.table;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Opens CSV files; the mark at the beginning by which some programs tell UTF-8 is no part of the first column's name. */
final class CsvFile {

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private CsvFile() {}

    /** The bytes behind the byte order mark, or all bytes when there is none. */
    static InputStream open(Path file) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file));
        try {
            in.mark(BYTE_ORDER_MARK.length);
            if (!Arrays.equals(in.readNBytes(BYTE_ORDER_MARK.length), BYTE_ORDER_MARK)) {
                in.reset();
            }
            return in;
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }
}
