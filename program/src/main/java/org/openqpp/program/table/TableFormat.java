package org.openqpp.program.table;

import java.util.Optional;
import org.openqpp.policy.value.WireName;

/** File format of a table. */
public enum TableFormat implements WireName {
    CSV("csv"),
    PARQUET("parquet");

    private final String wireName;

    TableFormat(String wireName) {
        this.wireName = wireName;
    }

    /** The format with this name, if there is one. */
    public static Optional<TableFormat> findByWireName(String wireName) {
        for (TableFormat format : values()) {
            if (format.wireName.equals(wireName)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }

    @Override
    public String wireName() {
        return wireName;
    }

    /** Name of the file of a table. */
    public String fileName(String table) {
        return table + '.' + wireName;
    }
}
