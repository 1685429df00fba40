package org.openqpp.intake.tree;

/** The ids of figures in a printed tree: f1, f2 and so on. */
final class Ids {

    private static final int KEPT = 2048;
    private static final String[] IDS = new String[KEPT];

    static {
        for (int i = 0; i < KEPT; i++) {
            IDS[i] = "f" + i;
        }
    }

    private Ids() {}

    /** The id of the figure with this number. */
    static String of(int number) {
        return number < KEPT ? IDS[number] : "f" + number;
    }
}
