package org.openqpp.program.roster;

import java.util.Optional;
import org.openqpp.program.Money;
import org.openqpp.program.table.RowBatch;
import org.openqpp.program.table.TableDefinition;

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

    private static final String[] NAMES = {
        "patients",
        "services",
        "services_pos19",
        "services_pos21",
        "services_pos22",
        "services_pos23",
        "services_pos24",
        "patient_facing_encounters"
    };

    private final int chargesColumn;
    private final int[] columns = new int[NAMES.length];
    private boolean lastPresent;
    private long lastServices;
    private long lastPlacedServices;

    /** The columns of a segment, whose names begin with a prefix. */
    Segments(TableDefinition<Combination> table, String prefix) {
        this.chargesColumn = table.column(prefix + "allowed_charges");
        for (int i = 0; i < NAMES.length; i++) {
            columns[i] = table.column(prefix + NAMES[i]);
        }
    }

    /** Takes the cells of the row that was looked at last. */
    void add(RowBatch batch, int row) {
        charges.add(lastPresent ? batch.number(row, chargesColumn) : NONE);
        for (int i = 0; i < columns.length; i++) {
            counts[i].add(lastPresent ? (int) batch.number(row, columns[i]) : 0);
        }
    }

    /** Looks at the cells of a row, which are all filled or all empty. */
    void look(RowBatch batch, int row) {
        lastPresent = batch.number(row, chargesColumn) != RowBatch.NONE;
        if (lastPresent) {
            lastServices = batch.number(row, columns[SERVICES]);
            lastPlacedServices = 0;
            for (int i = POS_19; i <= POS_24; i++) {
                lastPlacedServices += batch.number(row, columns[i]);
            }
        }
    }

    /** Whether the row looked at last has figures. */
    boolean lastPresent() {
        return lastPresent;
    }

    /** Its services. */
    long lastServices() {
        return lastServices;
    }

    /** Its services whose place is given. */
    long lastPlacedServices() {
        return lastPlacedServices;
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
