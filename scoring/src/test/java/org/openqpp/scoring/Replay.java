package org.openqpp.scoring;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.openqpp.scoring.figure.Figure;
import org.openqpp.scoring.figure.Origin;
import org.openqpp.scoring.figure.Reason;
import org.openqpp.scoring.tree.Metadata;
import org.openqpp.scoring.tree.ScoreNode;

/**
 * Recomputes every figure of a score tree from its operands, with arithmetic that shares nothing with the scorer, and every
 * node from its parts.
 *
 * <p>For example, a figure that says "product of 9 and 0.5" and holds 4 fails whatever test made it.
 */
final class Replay {

    private final Set<Figure> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private Replay() {}

    /** Fails when a number of the tree does not follow from what it says it comes from. */
    static void check(ScoreNode tree) {
        new Replay().node(tree);
        total(tree);
    }

    private void node(ScoreNode node) {
        figure(node.value());
        for (Metadata entry : node.metadata()) {
            if (entry instanceof Metadata.Quantity quantity) {
                figure(quantity.figure());
            }
        }
        for (Reason reason : node.because()) {
            reason.figures().forEach(this::figure);
            require(!reason.sentence().contains("{}"), "a place is left open in: " + reason);
        }
        Stream.concat(node.parts().stream(), Stream.ofNullable(node.original())).forEach(this::node);
    }

    private void figure(Figure figure) {
        if (!seen.add(figure)) {
            return;
        }
        Fraction replayed = replayed(figure);
        require(replayed.equals(Fraction.of(figure)), figure + " is replayed as " + replayed);
        figure.operands().forEach(this::figure);
    }

    private static Fraction replayed(Figure figure) {
        List<Fraction> operands = figure.operands().stream().map(Fraction::of).toList();
        boolean given = operands.isEmpty() && figure.origin().isPresent();
        require(
                figure.rounding().isPresent() == figure.operation().wireName().equals("round"),
                "rounding of " + figure);
        require(
                figure.citation().isEmpty()
                        || figure.origin().filter(Origin.POLICY::equals).isPresent(),
                figure + " is cited and not printed in the law");
        return switch (figure.operation()) {
            case GIVEN -> {
                require(given, figure + " is given without an origin");
                yield Fraction.of(figure);
            }
            case SUM -> operands.stream().reduce(Fraction.ZERO, Fraction::plus);
            case DIFFERENCE -> only(operands, 0).plus(only(operands, 1).negated());
            case PRODUCT -> operands.stream().reduce(Fraction.ONE, Fraction::times);
            case QUOTIENT -> only(operands, 0).dividedBy(only(operands, 1));
            case MINIMUM -> operands.stream().min(Fraction::compareTo).orElseThrow();
            case MAXIMUM -> operands.stream().max(Fraction::compareTo).orElseThrow();
            case ROUND ->
                only(operands, 0).round(figure.rounding().orElseThrow().decimals());
            case DECILE -> decile(operands, false);
            case DECILE_INVERSE -> decile(operands, true);
        };
    }

    /** One of two operands, or the only operand. */
    private static Fraction only(List<Fraction> operands, int index) {
        require(operands.size() <= 2, "too many operands");
        return operands.get(index);
    }

    private static Fraction decile(List<Fraction> operands, boolean inverse) {
        Fraction value = operands.get(0);
        int highest = 1;
        for (int decile = 1; decile < operands.size(); decile++) {
            int comparison = value.compareTo(operands.get(decile));
            if (inverse ? comparison <= 0 : comparison >= 0) {
                highest = decile;
            }
        }
        return new Fraction(BigInteger.valueOf(highest), BigInteger.ONE);
    }

    /** The final score follows from the parts that the tree shows. */
    private static void total(ScoreNode tree) {
        Fraction sum = Fraction.ZERO;
        int scored = 0;
        for (ScoreNode part : tree.parts()) {
            sum = sum.plus(Fraction.of(part.value()));
            ScoreNode original = part.original();
            if (original != null) {
                scored++;
                Fraction weight = Fraction.of(Card.quantity(part, "weight"));
                Fraction contribution =
                        Fraction.of(original.value()).times(weight).dividedBy(Fraction.HUNDRED);
                require(contribution.equals(Fraction.of(part.value())), part.name() + " is not percent x weight");
            } else {
                require(
                        part.name().equals("bonuses") || part.value().isZero(),
                        part.name() + " is not scored and contributes");
            }
        }
        if (scored >= 2) {
            Fraction limited = sum.compareTo(Fraction.HUNDRED) > 0 ? Fraction.HUNDRED : sum;
            require(limited.round(2).equals(Fraction.of(tree.value())), "the total is not the sum of its parts");
        }
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new AssertionError(message);
        }
    }

    /** A fraction in lowest terms. */
    record Fraction(BigInteger numerator, BigInteger denominator) implements Comparable<Fraction> {

        static final Fraction ZERO = new Fraction(BigInteger.ZERO, BigInteger.ONE);
        static final Fraction ONE = new Fraction(BigInteger.ONE, BigInteger.ONE);
        static final Fraction HUNDRED = new Fraction(BigInteger.valueOf(100), BigInteger.ONE);

        Fraction {
            BigInteger divisor = numerator.gcd(denominator);
            BigInteger signed = denominator.signum() < 0 ? divisor.negate() : divisor;
            numerator = numerator.divide(signed);
            denominator = denominator.divide(signed);
        }

        static Fraction of(Figure figure) {
            return new Fraction(figure.value().numerator(), figure.value().denominator());
        }

        Fraction plus(Fraction other) {
            return new Fraction(
                    numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                    denominator.multiply(other.denominator));
        }

        Fraction negated() {
            return new Fraction(numerator.negate(), denominator);
        }

        Fraction times(Fraction other) {
            return new Fraction(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
        }

        Fraction dividedBy(Fraction other) {
            return new Fraction(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
        }

        Fraction round(int decimals) {
            BigDecimal rounded =
                    new BigDecimal(numerator).divide(new BigDecimal(denominator), decimals, RoundingMode.HALF_UP);
            return new Fraction(rounded.unscaledValue(), BigInteger.TEN.pow(decimals));
        }

        @Override
        public int compareTo(Fraction other) {
            return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
        }

        @Override
        public String toString() {
            return numerator + "/" + denominator;
        }
    }
}
