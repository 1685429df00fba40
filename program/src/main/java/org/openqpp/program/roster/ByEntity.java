package org.openqpp.program.roster;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openqpp.policy.value.ParticipationOption;
import org.openqpp.program.Packing;

/** Rows of a table by the entity they are about; most entities have none. */
final class ByEntity<T> {

    private final @Nullable Object[][] rows = new Object[ParticipationOption.values().length][];
    private final int[] sizes;

    /** Takes the number of entities by participation option. */
    ByEntity(int[] sizes) {
        this.sizes = sizes;
    }

    @SuppressWarnings("unchecked") // only rows are put in
    void add(Entity entity, T row) {
        int option = Packing.place(entity.option());
        @Nullable Object[] ofOption = rows[option];
        if (ofOption == null) {
            ofOption = new Object[sizes[option]];
            rows[option] = ofOption;
        }
        Object known = ofOption[entity.number()];
        if (known == null) {
            ofOption[entity.number()] = row;
        } else if (known instanceof Several<?> several) {
            ((Several<T>) several).rows.add(row);
        } else {
            Several<T> several = new Several<>();
            several.rows.add((T) known);
            several.rows.add(row);
            ofOption[entity.number()] = several;
        }
    }

    @SuppressWarnings("unchecked") // only rows are put in
    List<T> of(ParticipationOption option, int number) {
        @Nullable Object[] ofOption = rows[Packing.place(option)];
        Object known = ofOption == null ? null : ofOption[number];
        if (known == null) {
            return List.of();
        }
        return known instanceof Several<?> several
                ? Collections.unmodifiableList(((Several<T>) several).rows)
                : List.of((T) known);
    }

    boolean has(ParticipationOption option, int number) {
        @Nullable Object[] ofOption = rows[Packing.place(option)];
        return ofOption != null && ofOption[number] != null;
    }

    private static final class Several<T> {
        private final List<T> rows = new ArrayList<>(2);
    }
}
