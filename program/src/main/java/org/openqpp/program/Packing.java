package org.openqpp.program;

/**
 * Packs constants of enums into numbers while the program runs; no number packed here is ever written to a file.
 *
 * <p>For example, the special statuses of a million clinicians are kept as one byte each.
 */
public final class Packing {

    private Packing() {}

    /** Place of a constant among those of its enum. */
    @SuppressWarnings("EnumOrdinal") // never leaves memory
    public static int place(Enum<?> constant) {
        return constant.ordinal();
    }

    /** The number in which only the bit of a constant is set. */
    public static int bit(Enum<?> constant) {
        return 1 << place(constant);
    }
}
