package org.openqpp.program.table;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A table as its record defines it: file, columns, and how rows become records and back.
 *
 * <p>For example, {@code TableDefinition.of(Practice.class).columns()} are the columns of {@code practices.csv}.
 *
 * @param <R> the record
 */
public final class TableDefinition<R extends Record> {

    private final Class<R> record;
    private final Table table;
    private final List<ColumnDefinition> columns;
    private final Shape shape;

    private TableDefinition(Class<R> record, Table table) {
        this.record = record;
        this.table = table;
        List<ColumnDefinition> found = new ArrayList<>();
        this.shape = new Shape(record, false, "", "", false, found);
        this.columns = Collections.unmodifiableList(found);
    }

    /** The definition of a table. */
    public static <R extends Record> TableDefinition<R> of(Class<R> record) {
        Table table = record.getAnnotation(Table.class);
        if (table == null) {
            throw new IllegalArgumentException(record + " is no table");
        }
        return new TableDefinition<>(record, table);
    }

    /** Name of the file without its ending. */
    public String file() {
        return table.file();
    }

    /** What a row is. */
    public String text() {
        return table.text();
    }

    /** Whether a roster must have the file. */
    public boolean required() {
        return table.required();
    }

    /** Columns that no two rows have in common. */
    public List<String> key() {
        return List.of(table.key());
    }

    /** The columns in the order of the record. */
    public List<ColumnDefinition> columns() {
        return columns;
    }

    /** The values of a row in the order of the columns. */
    @Nullable
    Object[] values(R row) {
        @Nullable Object[] values = new Object[columns.size()];
        shape.spread(row, values);
        return values;
    }

    /** The row with these values. */
    R row(@Nullable Object[] values) {
        return record.cast(Objects.requireNonNull(shape.build(values), "a table is no optional record"));
    }

    /**
     * Finds embedded records of which some cells are filled and others are empty though they may not be.
     *
     * @param values values of a row
     * @param found takes the first such column of each
     */
    void findIncomplete(@Nullable Object[] values, List<ColumnDefinition> found) {
        shape.findIncomplete(values, found, columns);
    }

    /** Whether no embedded record of the row that a batch has begun is half filled. */
    boolean complete(RowBatch batch) {
        return shape.complete(batch);
    }

    /**
     * The place of a column.
     *
     * @throws IllegalArgumentException if there is none with this name
     */
    public int column(String name) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(name)) {
                return i;
            }
        }
        throw new IllegalArgumentException(table.file() + " has no column " + name);
    }

    /** A record and the place of its values in the row. */
    private static final class Shape {
        private final boolean optional;
        private final int first;
        private final int end;
        private final MethodHandle constructor;
        private final MethodHandle[] accessors;
        private final @Nullable Shape[] embedded;
        private final boolean[] needed;

        Shape(
                Class<?> record,
                boolean optional,
                String prefix,
                String before,
                boolean open,
                List<ColumnDefinition> columns) {
            this.optional = optional;
            this.first = columns.size();
            RecordComponent[] components = record.getRecordComponents();
            Class<?>[] types = new Class<?>[components.length];
            accessors = new MethodHandle[components.length];
            embedded = new Shape[components.length];
            boolean[] mandatory = new boolean[components.length];
            MethodHandles.Lookup lookup = MethodHandles.publicLookup();
            try {
                for (int i = 0; i < components.length; i++) {
                    RecordComponent component = components[i];
                    types[i] = component.getType();
                    accessors[i] = lookup.unreflect(component.getAccessor())
                            .asType(MethodType.methodType(Object.class, Object.class));
                    Column column = component.getAnnotation(Column.class);
                    Embedded inside = component.getAnnotation(Embedded.class);
                    if (column != null) {
                        columns.add(ColumnDefinition.of(component, column, prefix, before, open));
                        mandatory[i] = !column.optional();
                    } else if (inside != null) {
                        embedded[i] = new Shape(
                                component.getType(),
                                inside.optional(),
                                prefix + inside.prefix(),
                                before + inside.text(),
                                open || inside.optional(),
                                columns);
                    } else {
                        throw new IllegalArgumentException(component + " is neither column nor embedded");
                    }
                }
                constructor = lookup.findConstructor(record, MethodType.methodType(void.class, types))
                        .asSpreader(Object[].class, components.length)
                        .asType(MethodType.methodType(Object.class, Object[].class));
            } catch (ReflectiveOperationException e) {
                throw new IllegalArgumentException(record + " cannot be a table", e);
            }
            this.end = columns.size();
            this.needed = mandatory;
        }

        void spread(Object row, @Nullable Object[] values) {
            int at = first;
            for (int i = 0; i < accessors.length; i++) {
                Object value = get(i, row);
                Shape inside = embedded[i];
                if (inside == null) {
                    values[at++] = value;
                } else {
                    if (value != null) {
                        inside.spread(value, values);
                    }
                    at = inside.end;
                }
            }
        }

        private @Nullable Object get(int i, Object row) {
            try {
                return accessors[i].invokeExact(row);
            } catch (RuntimeException | Error e) {
                throw e;
            } catch (Throwable e) {
                throw new IllegalStateException("an accessor does not fail", e);
            }
        }

        @Nullable
        Object build(@Nullable Object[] values) {
            if (optional && isEmpty(values)) {
                return null;
            }
            @Nullable Object[] arguments = new Object[accessors.length];
            int at = first;
            for (int i = 0; i < arguments.length; i++) {
                Shape inside = embedded[i];
                if (inside == null) {
                    arguments[i] = values[at++];
                } else {
                    arguments[i] = inside.build(values);
                    at = inside.end;
                }
            }
            try {
                return constructor.invokeExact(arguments);
            } catch (RuntimeException | Error e) {
                throw e;
            } catch (Throwable e) {
                throw new IllegalStateException("a constructor does not fail", e);
            }
        }

        private boolean isEmpty(@Nullable Object[] values) {
            for (int i = first; i < end; i++) {
                if (values[i] != null) {
                    return false;
                }
            }
            return true;
        }

        boolean complete(RowBatch batch) {
            if (optional && isEmpty(batch)) {
                return true;
            }
            int at = first;
            for (int i = 0; i < accessors.length; i++) {
                Shape inside = embedded[i];
                if (inside == null) {
                    if (optional && needed[i] && !batch.filled(at)) {
                        return false;
                    }
                    at++;
                } else {
                    if (!inside.complete(batch)) {
                        return false;
                    }
                    at = inside.end;
                }
            }
            return true;
        }

        private boolean isEmpty(RowBatch batch) {
            for (int i = first; i < end; i++) {
                if (batch.filled(i)) {
                    return false;
                }
            }
            return true;
        }

        void findIncomplete(@Nullable Object[] values, List<ColumnDefinition> found, List<ColumnDefinition> columns) {
            int at = first;
            boolean empty = optional && isEmpty(values);
            boolean missing = false;
            for (int i = 0; i < accessors.length; i++) {
                Shape inside = embedded[i];
                if (inside == null) {
                    if (optional && !empty && !missing && needed[i] && values[at] == null) {
                        found.add(columns.get(at));
                        missing = true;
                    }
                    at++;
                } else {
                    inside.findIncomplete(values, found, columns);
                    at = inside.end;
                }
            }
        }
    }
}
