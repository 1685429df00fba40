package org.openqpp.program.table;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Cuts a CSV file into blocks of whole rows, so that several threads can read them. A row ends with a line feed outside
 * quotation marks; a file with other line ends is one block.
 */
final class CsvBlockReader {

    private final InputStream in;
    private byte[] rest = {};
    private long line = 1;
    private boolean end;

    CsvBlockReader(InputStream in) {
        this.in = in;
    }

    /** Reads the next block; whether there is one. */
    boolean next(CsvBlock block) throws IOException {
        while (block.bytes().length <= rest.length) {
            block.grow();
        }
        System.arraycopy(rest, 0, block.bytes(), 0, rest.length);
        int filled = rest.length;
        rest = new byte[0];
        while (true) {
            if (!end) {
                filled += in.readNBytes(block.bytes(), filled, block.bytes().length - filled);
                end = filled < block.bytes().length;
            }
            int cut = end ? filled : cut(block.bytes(), filled);
            if (cut > 0 || end) {
                rest = Arrays.copyOfRange(block.bytes(), cut, filled);
                fill(block, cut);
                return cut > 0;
            }
            block.grow();
        }
    }

    private void fill(CsvBlock block, int cut) {
        byte[] bytes = block.bytes();
        int all = 0;
        int quotes = 0;
        int feeds = 0;
        int returns = 0;
        for (int i = 0; i < cut; i++) {
            byte b = bytes[i];
            all |= b;
            quotes += b == '"' ? 1 : 0;
            feeds += b == '\n' ? 1 : 0;
            returns += b == '\r' ? 1 : 0;
        }
        boolean plain = all >= 0 && quotes == 0 && returns == 0;
        block.fill(cut, line, plain);
        line += feeds;
    }

    /** Behind the last line feed outside quotation marks; 0 when there is none. */
    private static int cut(byte[] bytes, int filled) {
        int cut = filled;
        while (cut > 0 && bytes[cut - 1] != '\n') {
            cut--;
        }
        for (int i = 0; i < cut; i++) {
            if (bytes[i] == '"') {
                return cutOutsideQuotes(bytes, filled);
            }
        }
        return cut;
    }

    private static int cutOutsideQuotes(byte[] bytes, int filled) {
        int cut = 0;
        boolean start = true;
        boolean inside = false;
        for (int i = 0; i < filled; i++) {
            byte b = bytes[i];
            if (inside) {
                if (b == '"') {
                    boolean escaped = i + 1 < filled && bytes[i + 1] == '"';
                    inside = escaped;
                    i += escaped ? 1 : 0;
                }
            } else if (b == '"' && start) {
                inside = true;
                start = false;
            } else {
                start = b == ',' || b == '\n' || b == '\r';
                cut = b == '\n' ? i + 1 : cut;
            }
        }
        return cut;
    }
}
