package org.openqpp.program.results;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.openqpp.policy.value.Rational;

/**
 * The figures of a publication by id; an id is table, row and column.
 *
 * <p>For example, {@code options.individual.mean} is the mean final score of individuals. A figure that is not known is
 * absent; it is never 0.
 */
public final class Figures {

    /**
     * A figure.
     *
     * @param value exact value, or the printed one when only that is known
     * @param unit unit
     */
    public record Figure(Rational value, Unit unit) {

        /** The value as it is printed. */
        public Rational printed() {
            return Rational.of(value.toBigDecimal(unit.decimals()));
        }
    }

    private final Map<String, Figure> byId = new LinkedHashMap<>();

    /** Adds a figure, in place of an earlier one with the same id. */
    public Figures put(String id, Rational value, Unit unit) {
        byId.put(id, new Figure(value, unit));
        return this;
    }

    /** Adds a figure if it is known. */
    public Figures put(String id, Optional<Rational> value, Unit unit) {
        value.ifPresent(known -> put(id, known, unit));
        return this;
    }

    /** Adds a count. */
    public Figures put(String id, long clinicians) {
        return put(id, Rational.of(clinicians), Unit.CLINICIANS);
    }

    /** Adds the share of a part in percent, if there is a whole. */
    public Figures putShare(String id, long part, long whole) {
        return whole == 0
                ? this
                : put(id, Rational.of(part).times(Rational.HUNDRED).dividedBy(Rational.of(whole)), Unit.PERCENT);
    }

    /** The figure with this id, if it is known. */
    public Optional<Figure> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Adds all figures of another publication. */
    public Figures putAll(Figures others) {
        byId.putAll(others.byId);
        return this;
    }

    /** All figures by id, in the order in which they were added. */
    public Map<String, Figure> all() {
        return java.util.Collections.unmodifiableMap(byId);
    }
}
