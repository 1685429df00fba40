package org.openqpp.program.roster;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openqpp.program.Money;

/** The figures of all combinations in one segment of the determination period. */
final class Segments {

    private final Longs charges = new Longs();
    private final Ints[] counts = {
        new Ints(), new Ints(), new Ints(), new Ints(), new Ints(), new Ints(), new Ints(), new Ints()
    };

    private static final int NONE = -1;
    static final int PATIENTS = 0;
    static final int SERVICES = 1;
    static final int POS_19 = 2;
    static final int POS_21 = 3;
    static final int POS_22 = 4;
    static final int POS_23 = 5;
    static final int POS_24 = 6;
    static final int ENCOUNTERS = 7;

    void add(@Nullable SegmentFigures figures) {
        if (figures == null) {
            charges.add(NONE);
            for (Ints count : counts) {
                count.add(0);
            }
            return;
        }
        charges.add(figures.allowedCharges().cents());
        counts[PATIENTS].add(figures.patients());
        counts[SERVICES].add(figures.services());
        counts[POS_19].add(figures.offCampusOutpatientServices());
        counts[POS_21].add(figures.inpatientServices());
        counts[POS_22].add(figures.onCampusOutpatientServices());
        counts[POS_23].add(figures.emergencyServices());
        counts[POS_24].add(figures.surgicalCenterServices());
        counts[ENCOUNTERS].add(figures.patientFacingEncounters());
    }

    Frozen freeze() {
        int[][] columns = new int[counts.length][];
        for (int i = 0; i < columns.length; i++) {
            columns[i] = counts[i].toArray();
            counts[i] = new Ints();
        }
        return new Frozen(charges.toArray(), columns);
    }

    /** The figures after reading. */
    static final class Frozen {
        private final long[] charges;
        private final int[][] counts;

        private Frozen(long[] charges, int[][] counts) {
            this.charges = charges;
            this.counts = counts;
        }

        boolean present(int combination) {
            return charges[combination] >= 0;
        }

        long cents(int combination) {
            return charges[combination];
        }

        int count(int column, int combination) {
            return counts[column][combination];
        }

        Optional<SegmentFigures> figures(int combination) {
            if (!present(combination)) {
                return Optional.empty();
            }
            return Optional.of(new SegmentFigures(
                    new Money(charges[combination]),
                    counts[PATIENTS][combination],
                    counts[SERVICES][combination],
                    counts[POS_19][combination],
                    counts[POS_21][combination],
                    counts[POS_22][combination],
                    counts[POS_23][combination],
                    counts[POS_24][combination],
                    counts[ENCOUNTERS][combination]));
        }
    }
}
