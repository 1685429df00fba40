package org.openqpp.program.synth;

import java.util.List;
import java.util.SplittableRandom;
import org.openqpp.policy.value.Rational;

/**
 * Random draws of one entity, from a seed of its own, so that neither order nor threads change what is drawn.
 *
 * <p>For example, the draws of practice 17 under seed 1 are the same whatever the other practices are. Binary fractions are
 * used here and nowhere else: for what people do, never for scores or money.
 */
final class Draw {

    private static final long MIX = 0x9E3779B97F4A7C15L;
    private static final long MIX_KIND = 0xC2B2AE3D27D4EB4FL;

    private final SplittableRandom random;

    private Draw(SplittableRandom random) {
        this.random = random;
    }

    /** The draws of an entity. */
    static Draw of(long seed, long kind, long number) {
        return new Draw(new SplittableRandom(seed * MIX ^ (kind + 1) * MIX_KIND ^ number * 0x165667B19E3779F9L));
    }

    /** Whether something of this probability happens. */
    boolean happens(double probability) {
        return random.nextDouble() < probability;
    }

    /** A whole number of a closed interval. */
    int between(int low, int high) {
        return low + random.nextInt(high - low + 1);
    }

    /** A number from 0 to 1. */
    double uniform() {
        return random.nextDouble();
    }

    /** A number with mean 0 and standard deviation 1, bell-shaped (sum of twelve). */
    double normal() {
        double sum = -6;
        for (int i = 0; i < 12; i++) {
            sum += random.nextDouble();
        }
        return sum;
    }

    /** A positive number whose logarithm is bell-shaped. */
    double logNormal(double median, double sigma) {
        return median * StrictMath.exp(sigma * normal());
    }

    /** One of a list. */
    <T> T of(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    /** A decimal number with so many decimals. */
    static Rational decimal(double value, int decimals) {
        long scale = 1;
        for (int i = 0; i < decimals; i++) {
            scale *= 10;
        }
        return Rational.of(StrictMath.round(value * scale), scale);
    }
}
