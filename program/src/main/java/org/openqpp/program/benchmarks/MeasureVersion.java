package org.openqpp.program.benchmarks;

import java.util.Comparator;
import org.openqpp.policy.value.CollectionType;

/**
 * A measure in one collection type: what has a benchmark of its own.
 *
 * @param measureId measure id
 * @param collectionType collection type
 */
public record MeasureVersion(String measureId, CollectionType collectionType) implements Comparable<MeasureVersion> {

    private static final Comparator<MeasureVersion> ORDER = Comparator.comparing(MeasureVersion::measureId)
            .thenComparing(version -> version.collectionType().wireName());

    @Override
    public int compareTo(MeasureVersion other) {
        return ORDER.compare(this, other);
    }
}
