package org.openqpp.program.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.openqpp.policy.value.Rational;

/**
 * Something that must hold between published figures, whatever the population.
 *
 * <p>For example, the clinicians of the five participation options add up to all clinicians. Every figure stands for the
 * numbers that round to it; an identity fails when no such numbers satisfy it.
 */
public sealed interface Identity {

    /** What must hold, in words. */
    String text();

    /** Ids of the figures it binds; it is checked when all of them are known. */
    List<String> figureIds();

    /** Whether all figures are known that it needs. */
    default boolean applicable(Figures figures) {
        return figureIds().stream().allMatch(id -> figures.find(id).isPresent());
    }

    /**
     * What is wrong, if no numbers behind the printed figures satisfy it.
     *
     * @param widening how often its rounding a printed figure may be off; 1 for figures that are rounded once
     */
    Optional<String> findViolation(Figures figures, int widening);

    /** The numbers that a printed figure stands for. */
    record Interval(Rational low, Rational high) {

        static Interval of(Figures figures, String id, int widening) {
            Figures.Figure figure = figures.find(id).orElseThrow();
            Rational printed = figure.printed();
            Rational tolerance = figure.unit().tolerance().times(Rational.of(widening));
            return new Interval(printed.minus(tolerance), printed.plus(tolerance));
        }

        static Interval sum(Figures figures, List<String> ids, int widening) {
            Rational low = Rational.ZERO;
            Rational high = Rational.ZERO;
            for (String id : ids) {
                Interval part = of(figures, id, widening);
                low = low.plus(part.low);
                high = high.plus(part.high);
            }
            return new Interval(low, high);
        }

        boolean meets(Interval other) {
            return low.isAtMost(other.high) && other.low.isAtMost(high);
        }

        /** The middle, for messages. */
        Rational middle() {
            return low.plus(high).dividedBy(Rational.of(2));
        }
    }

    /**
     * Parts add up to a total.
     *
     * @param text what must hold
     * @param total id of the total
     * @param parts ids of the parts
     */
    record PartsToTotal(String text, String total, List<String> parts) implements Identity {
        @Override
        public List<String> figureIds() {
            return Stream.concat(Stream.of(total), parts.stream()).toList();
        }

        @Override
        public Optional<String> findViolation(Figures figures, int widening) {
            Interval sum = Interval.sum(figures, parts, widening);
            return sum.meets(Interval.of(figures, total, widening))
                    ? Optional.empty()
                    : Optional.of("the parts add up to "
                            + figures.find(total).orElseThrow().unit().print(sum.middle()) + ", the total is "
                            + printed(figures, total));
        }
    }

    /**
     * Shares add up to 100 percent.
     *
     * @param text what must hold
     * @param parts ids of the shares
     */
    record PartsToHundred(String text, List<String> parts) implements Identity {
        @Override
        public List<String> figureIds() {
            return parts;
        }

        @Override
        public Optional<String> findViolation(Figures figures, int widening) {
            Interval sum = Interval.sum(figures, parts, widening);
            return sum.meets(new Interval(Rational.HUNDRED, Rational.HUNDRED))
                    ? Optional.empty()
                    : Optional.of("the shares add up to " + Unit.PERCENT.print(sum.middle()));
        }
    }

    /**
     * Two figures are the same one, printed in two places.
     *
     * @param text what must hold
     * @param one id
     * @param other id
     */
    record Same(String text, String one, String other) implements Identity {
        @Override
        public List<String> figureIds() {
            return List.of(one, other);
        }

        @Override
        public Optional<String> findViolation(Figures figures, int widening) {
            return figures.find(one)
                            .orElseThrow()
                            .printed()
                            .equals(figures.find(other).orElseThrow().printed())
                    ? Optional.empty()
                    : Optional.of(
                            printed(figures, one) + " in one place, " + printed(figures, other) + " in the other");
        }
    }

    /**
     * The figure of all is the mean of the figures of the groups they split into, weighted by their sizes.
     *
     * @param text what must hold
     * @param mean id of the figure of all
     * @param groups the groups
     */
    record WeightedMean(String text, String mean, List<Group> groups) implements Identity {

        /**
         * A group.
         *
         * @param size id of its number of clinicians
         * @param mean id of its figure
         */
        record Group(String size, String mean) {}

        @Override
        public List<String> figureIds() {
            List<String> ids = new ArrayList<>(List.of(mean));
            groups.forEach(group -> ids.addAll(List.of(group.size(), group.mean())));
            return ids;
        }

        /** A group without clinicians has no mean and needs none. */
        @Override
        public boolean applicable(Figures figures) {
            return figures.find(mean).isPresent()
                    && groups.stream()
                            .allMatch(group -> figures.find(group.size())
                                    .filter(size -> size.value().isZero()
                                            || figures.find(group.mean()).isPresent())
                                    .isPresent());
        }

        @Override
        public Optional<String> findViolation(Figures figures, int widening) {
            Rational size = Rational.ZERO;
            Rational low = Rational.ZERO;
            Rational high = Rational.ZERO;
            for (Group group : groups) {
                Rational weight = figures.find(group.size()).orElseThrow().printed();
                if (weight.isZero()) {
                    continue;
                }
                Interval part = Interval.of(figures, group.mean(), widening);
                size = size.plus(weight);
                low = low.plus(weight.times(part.low()));
                high = high.plus(weight.times(part.high()));
            }
            if (size.isZero()) {
                return Optional.empty();
            }
            Interval expected = new Interval(low.dividedBy(size), high.dividedBy(size));
            return expected.meets(Interval.of(figures, mean, widening))
                    ? Optional.empty()
                    : Optional.of("weighted by their sizes the groups give "
                            + figures.find(mean).orElseThrow().unit().print(expected.middle()) + ", printed is "
                            + printed(figures, mean));
        }
    }

    /**
     * One and the same share of two groups explains every column of a row of all.
     *
     * @param text what must hold
     * @param columns the columns
     */
    record CommonShare(String text, List<Column> columns) implements Identity {

        /**
         * A column.
         *
         * @param all id of the figure of all
         * @param first id of the figure of the first group
         * @param second id of the figure of the second group
         */
        record Column(String all, String first, String second) {}

        @Override
        public List<String> figureIds() {
            return columns.stream()
                    .flatMap(column -> Stream.of(column.all(), column.first(), column.second()))
                    .toList();
        }

        @Override
        public Optional<String> findViolation(Figures figures, int widening) {
            Rational low = Rational.ZERO;
            Rational high = Rational.ONE;
            for (Column column : columns) {
                Interval all = Interval.of(figures, column.all(), widening);
                Interval first = Interval.of(figures, column.first(), widening);
                Interval second = Interval.of(figures, column.second(), widening);
                // w * first + (1 - w) * second reaches all from below and from above
                Interval below =
                        atMost(first.low().minus(second.low()), all.high().minus(second.low()));
                Interval above =
                        atMost(second.high().minus(first.high()), second.high().minus(all.low()));
                low = low.max(below.low()).max(above.low());
                high = high.min(below.high()).min(above.high());
            }
            return low.isAtMost(high)
                    ? Optional.empty()
                    : Optional.of("no share of the two groups explains all columns");
        }

        /** The shares w from 0 to 1 with {@code factor * w <= limit}; an empty interval if there are none. */
        private static Interval atMost(Rational factor, Rational limit) {
            if (factor.isZero()) {
                return limit.signum() >= 0
                        ? new Interval(Rational.ZERO, Rational.ONE)
                        : new Interval(Rational.ONE, Rational.ZERO);
            }
            Rational bound = limit.dividedBy(factor);
            return factor.signum() > 0 ? new Interval(Rational.ZERO, bound) : new Interval(bound, Rational.ONE);
        }
    }

    /**
     * A printed change agrees with the two figures it compares.
     *
     * @param text what must hold
     * @param from id of the earlier figure
     * @param to id of the later figure
     * @param change id of the change in percent
     */
    record Change(String text, String from, String to, String change) implements Identity {
        @Override
        public List<String> figureIds() {
            return List.of(from, to, change);
        }

        @Override
        public Optional<String> findViolation(Figures figures, int widening) {
            Rational before = figures.find(from).orElseThrow().printed();
            Rational after = figures.find(to).orElseThrow().printed();
            Rational expected = after.minus(before).times(Rational.HUNDRED).dividedBy(before);
            return new Interval(expected, expected).meets(Interval.of(figures, change, widening))
                    ? Optional.empty()
                    : Optional.of("the change is " + Unit.PERCENT.print(expected) + ", printed is "
                            + printed(figures, change));
        }
    }

    /**
     * The figure of all lies between the lowest and the highest of its groups, as means and medians do.
     *
     * @param text what must hold
     * @param all id of the figure of all
     * @param groups ids of the figures of the groups
     */
    record Between(String text, String all, List<String> groups) implements Identity {
        @Override
        public List<String> figureIds() {
            return Stream.concat(Stream.of(all), groups.stream()).toList();
        }

        @Override
        public Optional<String> findViolation(Figures figures, int widening) {
            Interval whole = Interval.of(figures, all, widening);
            boolean above = groups.stream()
                    .anyMatch(id -> Interval.of(figures, id, widening).low().isAtMost(whole.high()));
            boolean below = groups.stream()
                    .anyMatch(id -> whole.low()
                            .isAtMost(Interval.of(figures, id, widening).high()));
            return above && below
                    ? Optional.empty()
                    : Optional.of(printed(figures, all) + " lies outside of what its groups have");
        }
    }

    /**
     * Parts are not more than what they are parts of.
     *
     * @param text what must hold
     * @param parts ids of the parts
     * @param whole id of the whole
     */
    record NotMore(String text, List<String> parts, String whole) implements Identity {
        @Override
        public List<String> figureIds() {
            return Stream.concat(parts.stream(), Stream.of(whole)).toList();
        }

        @Override
        public Optional<String> findViolation(Figures figures, int widening) {
            Interval sum = Interval.sum(figures, parts, widening);
            return sum.low().isAtMost(Interval.of(figures, whole, widening).high())
                    ? Optional.empty()
                    : Optional.of("the parts are more than " + printed(figures, whole));
        }
    }

    private static String printed(Figures figures, String id) {
        Figures.Figure figure = figures.find(id).orElseThrow();
        return figure.unit().print(figure.value());
    }
}
