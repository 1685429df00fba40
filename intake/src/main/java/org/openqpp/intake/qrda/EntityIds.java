package org.openqpp.intake.qrda;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openqpp.policy.catalog.QrdaGuide;

/**
 * The entities that take part in a model, as far as they are known.
 *
 * <p>For example, without a list every id of the right form is taken for a participant's.
 *
 * @param ids the ids of all participants; absent when there is no list
 */
public record EntityIds(@Nullable Set<String> ids) {

    /** No list. */
    public static final EntityIds UNKNOWN = new EntityIds(null);

    public EntityIds {
        ids = ids == null ? null : Set.copyOf(ids);
    }

    /** Whether an id can be that of a participant. */
    boolean mayBe(String id, QrdaGuide.Model model) {
        return ids == null ? model.entityIdPattern().matcher(id).matches() : ids.contains(id);
    }
}
