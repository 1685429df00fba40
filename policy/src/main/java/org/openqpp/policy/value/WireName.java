package org.openqpp.policy.value;

import java.util.Optional;

/** A value with a name in files and interfaces, such as {@code virtualGroup}, that never changes once it is published. */
public interface WireName {

    /** The name in submissions, participation files and policy tables. */
    String wireName();

    /**
     * The value that has a wire name, if there is one.
     *
     * @param values the values to look among
     * @param wireName the name
     */
    static <E extends WireName> Optional<E> find(E[] values, String wireName) {
        // no map and no stream: this runs while the program starts
        for (E value : values) {
            if (value.wireName().equals(wireName)) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }
}
