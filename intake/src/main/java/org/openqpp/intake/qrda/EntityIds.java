package org.openqpp.intake.qrda;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

    private static final Pattern ID = Pattern.compile("[^\\s,\"\\[\\]]+");

    /** No list. */
    public static final EntityIds UNKNOWN = new EntityIds(null);

    public EntityIds {
        ids = ids == null ? null : Set.copyOf(ids);
    }

    /**
     * A list from a file: a JSON array of ids, or one id in each line.
     *
     * @throws IOException if the file cannot be read
     */
    public static EntityIds read(Path file) throws IOException {
        Set<String> ids = new HashSet<>();
        Matcher matcher = ID.matcher(Files.readString(file));
        while (matcher.find()) {
            ids.add(matcher.group());
        }
        return new EntityIds(ids);
    }

    /** Whether an id can be that of a participant. */
    boolean mayBe(String id, QrdaGuide.Model model) {
        return ids == null ? model.entityIdPattern().matcher(id).matches() : ids.contains(id);
    }
}
