package org.openqpp.program.table;

import org.openqpp.policy.value.WireName;

/**
 * How the values of a column are written.
 *
 * <p>For example, {@link #MONEY} is {@code 184203.17} in CSV and a decimal number with two decimals in Parquet.
 */
public enum ColumnType implements WireName {
    TEXT("text", "text", "STRING"),
    DIGITS("digits", "digits, leading zeros kept", "STRING"),
    DIGITS_LIST("digits list", "digits, | between", "STRING, as in CSV"),
    WORD("word", "a word of the list", "STRING"),
    WORDS("words", "words of the list, | between", "STRING, as in CSV"),
    FLAG("flag", "true or false", "BOOLEAN"),
    WHOLE("whole number", "digits", "INT32"),
    LONG("whole number", "digits", "INT64"),
    DECIMAL("decimal", "digits, up to six decimals", "DECIMAL(18,6) as INT64"),
    MONEY("dollars", "digits, up to two decimals", "DECIMAL(18,2) as INT64"),
    DATE("date", "year-month-day", "DATE");

    private final String wireName;
    private final String csv;
    private final String parquet;

    ColumnType(String wireName, String csv, String parquet) {
        this.wireName = wireName;
        this.csv = csv;
        this.parquet = parquet;
    }

    @Override
    public String wireName() {
        return wireName;
    }

    /** How a value is written in CSV. */
    public String csv() {
        return csv;
    }

    /** The type in Parquet. */
    public String parquet() {
        return parquet;
    }
}
