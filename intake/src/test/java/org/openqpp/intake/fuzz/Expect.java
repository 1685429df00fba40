package org.openqpp.intake.fuzz;

/** What has to be so for every input. */
final class Expect {

    private Expect() {}

    static void that(boolean so, String otherwise) {
        if (!so) {
            throw new IllegalStateException(otherwise);
        }
    }
}
