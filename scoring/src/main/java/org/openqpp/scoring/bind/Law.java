package org.openqpp.scoring.bind;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.openqpp.policy.ParameterName;
import org.openqpp.policy.Policy;
import org.openqpp.policy.Settings;
import org.openqpp.policy.catalog.Benchmark;
import org.openqpp.policy.catalog.Catalog;
import org.openqpp.policy.value.CollectionType;
import org.openqpp.policy.value.Rational;
import org.openqpp.scoring.benchmark.Ladder;
import org.openqpp.scoring.figure.Figure;

/**
 * A policy whose parameters and benchmarks have become figures, once for all entities.
 *
 * <p>For example, {@code law.figure(QUALITY_CASE_MINIMUM)} is the same figure, with its citation, in every explanation.
 */
public final class Law {

    private final Policy policy;
    private final Map<ParameterName, Figure> figures = new EnumMap<>(ParameterName.class);
    private final Map<String, Map<CollectionType, Ladder>> ladders = new HashMap<>();

    /** Binds a policy. */
    public Law(Policy policy) {
        this.policy = policy;
        for (ParameterName name : ParameterName.values()) {
            figures.put(name, Figure.of(policy.parameter(name)));
        }
        policy.catalog().benchmarks().forEach((measureId, byCollectionType) -> {
            Map<CollectionType, Ladder> bound = new EnumMap<>(CollectionType.class);
            for (Benchmark benchmark : byCollectionType.values()) {
                bound.put(benchmark.collectionType(), Ladder.of(benchmark));
            }
            ladders.put(measureId, bound);
        });
    }

    /** The policy. */
    public Policy policy() {
        return policy;
    }

    /** The catalog of the policy. */
    public Catalog catalog() {
        return policy.catalog();
    }

    /** The settings of the policy. */
    public Settings settings() {
        return policy.settings();
    }

    /** A parameter as a figure. */
    public Figure figure(ParameterName name) {
        Figure figure = figures.get(name);
        if (figure == null) {
            throw new IllegalStateException("every parameter is bound");
        }
        return figure;
    }

    /** The value of a parameter. */
    public Rational value(ParameterName name) {
        return figure(name).value();
    }

    /** The benchmark of a measure in a collection type as a ladder of deciles, if there is one. */
    public Optional<Ladder> findLadder(String measureId, CollectionType collectionType) {
        Map<CollectionType, Ladder> byCollectionType = ladders.get(measureId);
        return byCollectionType == null ? Optional.empty() : Optional.ofNullable(byCollectionType.get(collectionType));
    }
}
