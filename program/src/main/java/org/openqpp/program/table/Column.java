package org.openqpp.program.table;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A component of a record as a column of its table. Its type says how values are written: text, whole numbers, decimals
 * ({@code Rational}), dollars ({@code Money}), dates, true or false, words of a closed list, lists with {@code |} between.
 *
 * <p>For example, {@code @Column(name = "tin", text = "Practice.", digits = 9) String tin}.
 */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Column {

    /** Name of the column. */
    String name();

    /** What the value is, in a sentence. */
    String text();

    /** Whether the cell may be empty, which means that the value is not known; it never means 0. */
    boolean optional() default false;

    /** Number of digits of an identifier, which keeps its leading zeros; 0 for other texts. */
    int digits() default 0;

    /** Smallest number, for numbers. */
    long minimum() default 0;

    /** Largest number, for numbers. */
    long maximum() default Long.MAX_VALUE;

    /** Last word that the column takes of a list of words; all when it is empty. */
    String lastWord() default "";

    /** A value as it is written. */
    String example();
}
