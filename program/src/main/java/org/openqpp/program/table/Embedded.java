package org.openqpp.program.table;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A component that is a record itself; its components become columns of the table.
 *
 * <p>For example, {@code @Embedded(prefix = "s1_", optional = true) SegmentFigures first} is nine columns from
 * {@code s1_allowed_charges} on, all empty when the record is absent.
 */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Embedded {

    /** What the names of the columns begin with. */
    String prefix() default "";

    /** Whether the record may be absent, which leaves all of its cells empty. */
    boolean optional() default false;

    /** What is put before the explanation of each column. */
    String text() default "";
}
