package org.openqpp.program.roster;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openqpp.policy.value.Rational;

/** Small decimals kept as millionths in an int; -1 is not known. */
final class Decimals {

    static final int UNKNOWN = -1;
    static final int ONE = 1_000_000;

    private static final int PLACES = 6;

    private Decimals() {}

    static int millionths(@Nullable Rational value) {
        if (value == null) {
            return UNKNOWN;
        }
        BigDecimal shifted = value.toBigDecimal(PLACES).movePointRight(PLACES);
        return shifted.intValueExact();
    }

    static Optional<Rational> decimal(int millionths) {
        return millionths < 0 ? Optional.empty() : Optional.of(Rational.of(millionths, ONE));
    }
}
