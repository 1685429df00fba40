package org.openqpp.program.table;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A record whose instances are the rows of a table; the record is the schema of the file.
 *
 * <p>For example, {@code @Table(file = "practices", text = "...")} on the record {@code Practice} is the file
 * {@code practices.csv} or {@code practices.parquet}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Table {

    /** Name of the file without its ending. */
    String file();

    /** What a row is, in a sentence or two. */
    String text();

    /** Columns that no two rows have in common; none when rows may repeat. */
    String[] key() default {};

    /** Whether a roster must have the file. */
    boolean required() default false;
}
