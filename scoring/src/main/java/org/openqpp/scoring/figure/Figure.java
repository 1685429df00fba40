package org.openqpp.scoring.figure;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openqpp.policy.Parameter;
import org.openqpp.policy.value.Citation;
import org.openqpp.policy.value.Rational;
import org.openqpp.policy.value.Rounding;

/**
 * An exact number with its name and the operation and operands it came from; all scoring arithmetic is done on figures.
 *
 * <p>For example, {@code met.over("rate", metAndNotMet)} is a quotient that remembers both counts. Figures are immutable and
 * are shared: the points of a measure are an operand of the category's sum.
 */
public final class Figure {

    private static final Figure[] NONE = {};

    private final String name;
    private final Rational value;
    private final Operation operation;
    private final Figure[] operands;
    private final @Nullable Rounding rounding;
    private final @Nullable Origin origin;
    private final @Nullable Citation citation;

    private Figure(
            String name,
            Rational value,
            Operation operation,
            Figure[] operands,
            @Nullable Rounding rounding,
            @Nullable Origin origin,
            @Nullable Citation citation) {
        this.name = name;
        this.value = value;
        this.operation = operation;
        this.operands = operands;
        this.rounding = rounding;
        this.origin = origin;
        this.citation = citation;
    }

    private Figure(String name, Rational value, Operation operation, Figure... operands) {
        this(name, value, operation, operands, null, null, null);
    }

    /** A figure that was submitted. */
    public static Figure submitted(String name, Rational value) {
        return new Figure(name, value, Operation.GIVEN, NONE, null, Origin.SUBMISSION, null);
    }

    /** A count that was submitted. */
    public static Figure submitted(String name, long value) {
        return submitted(name, Rational.of(value));
    }

    /** A figure that the program knows about the entity. */
    public static Figure known(String name, Rational value) {
        return new Figure(name, value, Operation.GIVEN, NONE, null, Origin.PARTICIPATION, null);
    }

    /** A figure of the supplied statistics. */
    public static Figure statistic(String name, Rational value) {
        return new Figure(name, value, Operation.GIVEN, NONE, null, Origin.STATISTICS, null);
    }

    /** A parameter of the policy. */
    public static Figure of(Parameter parameter) {
        return printed(parameter.name().wireName(), parameter.value(), parameter.citation());
    }

    /** A figure printed in a table of the policy. */
    public static Figure printed(String name, Rational value, Citation citation) {
        return new Figure(name, value, Operation.GIVEN, NONE, null, Origin.POLICY, citation);
    }

    /** A figure of a policy table that is cited as a whole, such as a percentile of a benchmark. */
    public static Figure printed(String name, Rational value) {
        return new Figure(name, value, Operation.GIVEN, NONE, null, Origin.POLICY, null);
    }

    /** A count of things that the reason names. */
    public static Figure count(String name, long value) {
        return new Figure(name, Rational.of(value), Operation.GIVEN, NONE, null, Origin.COUNT, null);
    }

    /** The sum of all {@code terms}; 0 when there are none. */
    public static Figure sum(String name, List<Figure> terms) {
        Rational sum = Rational.ZERO;
        for (Figure term : terms) {
            sum = sum.plus(term.value);
        }
        return new Figure(name, sum, Operation.SUM, terms.toArray(NONE));
    }

    /** This figure plus another one. */
    public Figure plus(String sumName, Figure other) {
        return new Figure(sumName, value.plus(other.value), Operation.SUM, this, other);
    }

    /** This figure less another one. */
    public Figure minus(String differenceName, Figure other) {
        return new Figure(differenceName, value.minus(other.value), Operation.DIFFERENCE, this, other);
    }

    /** This figure times another one. */
    public Figure times(String productName, Figure other) {
        return new Figure(productName, value.times(other.value), Operation.PRODUCT, this, other);
    }

    /**
     * This figure divided by another one.
     *
     * @throws ArithmeticException if {@code divisor} is 0
     */
    public Figure over(String quotientName, Figure divisor) {
        return new Figure(quotientName, value.dividedBy(divisor.value), Operation.QUOTIENT, this, divisor);
    }

    /** The smaller of this figure and {@code limit}. */
    public Figure atMost(String limitedName, Figure limit) {
        return new Figure(limitedName, value.min(limit.value), Operation.MINIMUM, this, limit);
    }

    /** The larger of this figure and {@code floor}. */
    public Figure atLeast(String raisedName, Figure floor) {
        return new Figure(raisedName, value.max(floor.value), Operation.MAXIMUM, this, floor);
    }

    /** This figure rounded half up. */
    public Figure round(String roundedName, Rounding how) {
        return new Figure(roundedName, value.round(how), Operation.ROUND, new Figure[] {this}, how, null, null);
    }

    /** The same figure under another name: the sum of one term. */
    public Figure as(String newName) {
        return new Figure(newName, value, Operation.SUM, this);
    }

    /**
     * The highest decile whose start this figure reaches, or 1 when it reaches none (rule ).
     *
     * @param starts where deciles 1 to 10 start
     * @param inverse whether a lower value is better
     */
    public Figure decile(List<Figure> starts, boolean inverse) {
        int decile = 1;
        for (int candidate = starts.size(); candidate > 1; candidate--) {
            int comparison = value.compareTo(starts.get(candidate - 1).value);
            if (inverse ? comparison <= 0 : comparison >= 0) {
                decile = candidate;
                break;
            }
        }
        Figure[] all = new Figure[starts.size() + 1];
        all[0] = this;
        for (int i = 0; i < starts.size(); i++) {
            all[i + 1] = starts.get(i);
        }
        return new Figure("decile", Rational.of(decile), inverse ? Operation.DECILE_INVERSE : Operation.DECILE, all);
    }

    /** What the figure is, such as {@code performanceRate}. */
    public String name() {
        return name;
    }

    /** The exact value. */
    public Rational value() {
        return value;
    }

    /** How the figure came about. */
    public Operation operation() {
        return operation;
    }

    /** What it was computed from, in order; empty for a given figure. */
    public List<Figure> operands() {
        return Collections.unmodifiableList(Arrays.asList(operands));
    }

    /** The rounding, when the operation is {@link Operation#ROUND}. */
    public Optional<Rounding> rounding() {
        return Optional.ofNullable(rounding);
    }

    /** Where a given figure comes from. */
    public Optional<Origin> origin() {
        return Optional.ofNullable(origin);
    }

    /** Where a given figure is printed, when it comes from the law. */
    public Optional<Citation> citation() {
        return Optional.ofNullable(citation);
    }

    /** Whether the value is 0. */
    public boolean isZero() {
        return value.isZero();
    }

    /** The value as people read it: at most four decimals, no trailing zeros. */
    public String shown() {
        return value.toShortString(Rounding.SHOWN.decimals());
    }

    @Override
    public String toString() {
        return name + " " + shown();
    }
}
