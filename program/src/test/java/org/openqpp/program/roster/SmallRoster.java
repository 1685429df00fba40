package org.openqpp.program.roster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.openqpp.policy.Policies;
import org.openqpp.policy.Policy;
import org.openqpp.policy.value.PerformanceYear;
import org.openqpp.program.EntityKey;
import org.openqpp.program.table.ColumnDefinition;
import org.openqpp.program.table.TableDefinition;

/**
 * A roster for tests, written as readable rows: {@code row("practices", "tin=1")} fills the columns that are named and leaves
 * the others at their defaults. TINs and NPIs are written short and filled up with leading digits.
 */
public final class SmallRoster {

    public static final Policy POLICY = Policies.load(new PerformanceYear(2024));

    private static final Map<String, TableDefinition<?>> TABLES = new TreeMap<>();

    static {
        for (Class<? extends Record> record : RosterTables.ALL) {
            TableDefinition<?> table = TableDefinition.of(record);
            TABLES.put(table.file(), table);
        }
    }

    private final Map<String, List<Map<String, String>>> rows = new TreeMap<>();

    public SmallRoster() {
        row("about", "performance_year=2024", "title=small roster");
    }

    /** TIN of a practice that is written as a small number. */
    public static String tin(int number) {
        return "%09d".formatted(number);
    }

    /** NPI of a clinician that is written as a small number. */
    public static String npi(int number) {
        return "1%09d".formatted(number);
    }

    public SmallRoster row(String table, String... cells) {
        Map<String, String> row = new TreeMap<>();
        for (String cell : cells) {
            int equals = cell.indexOf('=');
            row.put(cell.substring(0, equals), cell.substring(equals + 1));
        }
        rows.computeIfAbsent(table, name -> new ArrayList<>()).add(row);
        return this;
    }

    /** A practice. */
    public SmallRoster practice(int number, String... cells) {
        return row("practices", with(cells, "tin=" + tin(number)));
    }

    /** A clinician: a physician enrolled long ago unless the cells say otherwise. */
    public SmallRoster clinician(int number, String... cells) {
        return row(
                "clinicians",
                with(
                        cells,
                        "npi=" + npi(number),
                        "clinician_type=physician",
                        "specialty=Family Practice",
                        "first_enrolled=2001-05-01"));
    }

    /** A combination with figures far above the low-volume threshold in both segments unless the cells say otherwise. */
    public SmallRoster combination(int practice, int clinician, String... cells) {
        return row(
                "combinations",
                with(
                        with(cells, segment("s1_", 150_000, 600, 2500)),
                        concat(
                                segment("s2_", 150_000, 600, 2500),
                                "tin=" + tin(practice),
                                "npi=" + npi(clinician),
                                "payment_year_allowed_charges=100000.00")));
    }

    /** A combination without figures in either segment, such as of somebody who began late. */
    public SmallRoster combinationWithoutFigures(int practice, int clinician, String firstBilled, String... cells) {
        return row(
                "combinations",
                with(
                        cells,
                        "tin=" + tin(practice),
                        "npi=" + npi(clinician),
                        "first_billed=" + firstBilled,
                        "payment_year_allowed_charges=100000.00"));
    }

    /** The figures of a segment: charges, patients, services, everything in the office, many encounters. */
    public static String[] segment(String prefix, long charges, int patients, int services) {
        return new String[] {
            prefix + "allowed_charges=" + charges,
            prefix + "patients=" + patients,
            prefix + "services=" + services,
            prefix + "services_pos19=0",
            prefix + "services_pos21=0",
            prefix + "services_pos22=0",
            prefix + "services_pos23=0",
            prefix + "services_pos24=0",
            prefix + "patient_facing_encounters=1000"
        };
    }

    /** No figures in a segment. */
    public static String[] noSegment(String prefix) {
        String[] cells = segment(prefix, 0, 0, 0);
        for (int i = 0; i < cells.length; i++) {
            cells[i] = cells[i].substring(0, cells[i].indexOf('=') + 1);
        }
        return cells;
    }

    /** The cells that name an entity. */
    public static String[] entity(EntityKey key) {
        return new String[] {
            "entity_type=" + key.participationOption().wireName(),
            "tin=" + text(key.tin()),
            "npi=" + text(key.npi()),
            "entity_id=" + text(key.entityId())
        };
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    /** The first cells, and those of the others that name further columns. */
    public static String[] with(String[] first, String... others) {
        List<String> cells = new ArrayList<>(List.of(first));
        for (String other : others) {
            String name = other.substring(0, other.indexOf('=') + 1);
            if (cells.stream().noneMatch(cell -> cell.startsWith(name))) {
                cells.add(other);
            }
        }
        return cells.toArray(new String[0]);
    }

    /** All cells, one behind the other. */
    public static String[] concat(String[] first, String... others) {
        List<String> cells = new ArrayList<>(List.of(first));
        cells.addAll(List.of(others));
        return cells.toArray(new String[0]);
    }

    /** Writes the tables as CSV. */
    public Path write(Path folder) {
        try {
            Files.createDirectories(folder);
            for (Map.Entry<String, List<Map<String, String>>> table : rows.entrySet()) {
                Files.writeString(
                        folder.resolve(table.getKey() + ".csv"), csv(TABLES.get(table.getKey()), table.getValue()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folder;
    }

    private static String csv(TableDefinition<?> table, List<Map<String, String>> tableRows) {
        List<String> names =
                table.columns().stream().map(ColumnDefinition::name).toList();
        StringBuilder text = new StringBuilder(String.join(",", names)).append('\n');
        for (Map<String, String> row : tableRows) {
            for (String name : row.keySet()) {
                if (!names.contains(name)) {
                    throw new IllegalArgumentException(table.file() + " has no column " + name);
                }
            }
            text.append(String.join(
                            ",",
                            names.stream()
                                    .map(name -> row.getOrDefault(name, ""))
                                    .toList()))
                    .append('\n');
        }
        return text.toString();
    }

    /** The roster, read from files. */
    public Roster read(Path folder) {
        return RosterReader.read(write(folder), POLICY);
    }
}
