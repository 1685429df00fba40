package org.openqpp.intake.tree;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.openqpp.policy.Policy;
import org.openqpp.policy.value.Citation;
import org.openqpp.policy.value.Rational;
import org.openqpp.policy.value.WireName;
import org.openqpp.scoring.figure.Figure;
import org.openqpp.scoring.figure.Operation;
import org.openqpp.scoring.figure.Origin;
import org.openqpp.scoring.figure.Rule;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.SerializedString;

/**
 * Texts that many trees of one policy repeat, kept in the form in which they are written.
 *
 * <p>For example, the citation of a decile table is turned into JSON once and copied into every tree that uses the table.
 * Safe for many threads.
 */
final class Texts {

    private final Map<Rule, SerializableString> ruleIds = new EnumMap<>(Rule.class);
    private final Map<Rule, SerializableString> citationsOfRules = new EnumMap<>(Rule.class);
    private final Map<Operation, SerializableString> operations = wireNames(Operation.class);
    private final Map<Origin, SerializableString> origins = wireNames(Origin.class);
    private final Map<Citation, SerializableString> citations = new ConcurrentHashMap<>();
    private final Map<Figure, SerializableString> starts = new ConcurrentHashMap<>();
    private final Map<Figure, SerializableString> sumsOfStarts = new ConcurrentHashMap<>();

    /** The texts of one policy, which knows where each rule is printed. */
    Texts(Policy policy) {
        Map<String, SerializableString> ids = new HashMap<>();
        for (Rule rule : Rule.values()) {
            ruleIds.put(rule, ids.computeIfAbsent(rule.id(), SerializedString::new));
            Optional.ofNullable(policy.rules().get(rule.id()))
                    .ifPresent(row -> citationsOfRules.put(rule, citation(row.citation())));
        }
    }

    private static <E extends Enum<E> & WireName> Map<E, SerializableString> wireNames(Class<E> type) {
        Map<E, SerializableString> names = new EnumMap<>(type);
        for (E constant : type.getEnumConstants()) {
            names.put(constant, new SerializedString(constant.wireName()));
        }
        return names;
    }

    /** The id of a rule in the register. */
    SerializableString id(Rule rule) {
        return present(ruleIds, rule);
    }

    /** Where a rule is printed; empty when the policy does not have it. */
    Optional<SerializableString> findCitation(Rule rule) {
        return Optional.ofNullable(citationsOfRules.get(rule));
    }

    /** Where a figure is printed. */
    SerializableString citation(Citation citation) {
        return citations.computeIfAbsent(citation, printed -> new SerializedString(printed.toString()));
    }

    /** Where the deciles of a benchmark start, as a JSON array. A benchmark always has the same figures: the first one names it. */
    SerializableString starts(List<Figure> ofDeciles) {
        return starts.computeIfAbsent(
                ofDeciles.get(0),
                first -> new SerializedString(ofDeciles.stream()
                        .map(start -> Numbers.exact(start.value()))
                        .collect(Collectors.joining(",", "[", "]"))));
    }

    /** Their sum as they are printed, so that a slip in one of them shows. */
    SerializableString sumOfStarts(List<Figure> ofDeciles) {
        return sumsOfStarts.computeIfAbsent(
                ofDeciles.get(0),
                first -> new SerializedString(Numbers.exact(ofDeciles.stream()
                        .map(start -> Rational.parse(Numbers.exact(start.value())))
                        .reduce(Rational.ZERO, Rational::plus))));
    }

    /** The name of an operation. */
    SerializableString name(Operation operation) {
        return present(operations, operation);
    }

    /** The name of an origin. */
    SerializableString name(Origin origin) {
        return present(origins, origin);
    }

    private static <E> SerializableString present(Map<E, SerializableString> texts, E key) {
        SerializableString text = texts.get(key);
        if (text == null) {
            throw new IllegalStateException("no text for " + key);
        }
        return text;
    }
}
