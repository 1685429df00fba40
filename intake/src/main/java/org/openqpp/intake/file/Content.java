package org.openqpp.intake.file;

/**
 * What a file holds, judged by its first bytes and not by its name.
 *
 * <p>For example, a file {@code report.json} that begins with {@code <ClinicalDocument} is {@link #XML}.
 */
public enum Content {
    XML,
    JSON,
    GZIP,
    ZIP,
    /** Nothing but white space. */
    EMPTY,
    OTHER;

    /** How many first bytes are enough. */
    static final int FIRST_BYTES = 4096;

    /** What a file with these first bytes holds. */
    static Content of(byte[] start) {
        if (starts(start, 0x1F, 0x8B)) {
            return GZIP;
        }
        if (starts(start, 'P', 'K', 3, 4) || starts(start, 'P', 'K', 5, 6)) {
            return ZIP;
        }
        for (byte b : start) {
            int c = b & 0xFF;
            if (!beforeText(c)) {
                if (c == '<') {
                    return XML;
                }
                return c == '{' || c == '[' ? JSON : OTHER;
            }
        }
        return start.length < FIRST_BYTES ? EMPTY : OTHER;
    }

    private static boolean starts(byte[] start, int... bytes) {
        if (start.length < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((start[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    /** White space, the bytes of byte order marks, and the zeros of UTF-16. */
    private static boolean beforeText(int c) {
        return switch (c) {
            case 0, ' ', '\t', '\n', '\r', 0xEF, 0xBB, 0xBF, 0xFE, 0xFF -> true;
            default -> false;
        };
    }
}
