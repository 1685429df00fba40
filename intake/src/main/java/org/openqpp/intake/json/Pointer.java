package org.openqpp.intake.json;

import org.jspecify.annotations.Nullable;

/**
 * Where in a JSON document something stands, as a chain of names and indexes; its text is made only when a problem needs it.
 *
 * <p>For example, {@code Pointer.ROOT.to("measurementSets").to(0)} is {@code /measurementSets/0} (RFC 6901).
 */
final class Pointer {

    static final Pointer ROOT = new Pointer(null, "", 0);

    private final @Nullable Pointer parent;
    private final @Nullable String name;
    private final int index;

    private Pointer(@Nullable Pointer parent, @Nullable String name, int index) {
        this.parent = parent;
        this.name = name;
        this.index = index;
    }

    /** The field of this object. */
    Pointer to(String field) {
        return new Pointer(this, field, 0);
    }

    /** The element of this array. */
    Pointer to(int element) {
        return new Pointer(this, null, element);
    }

    @Override
    public String toString() {
        return parent == null ? "" : parent + "/" + (name == null ? Integer.toString(index) : escaped(name));
    }

    /** A name as it stands in a pointer. */
    static String escaped(String name) {
        return name.indexOf('~') < 0 && name.indexOf('/') < 0
                ? name
                : name.replace("~", "~0").replace("/", "~1");
    }
}
