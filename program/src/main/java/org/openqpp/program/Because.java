package org.openqpp.program;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;

/**
 * Takes the reasons of a decision while it is made, so that the decision and its reasons are one thing. A run over everybody
 * does not ask for reasons; asking again for one entity takes the same way and gives the same decision.
 */
public final class Because {

    /** Keeps nothing. */
    public static final Because NOT_ASKED = new Because(false);

    private final boolean asked;
    private final List<ProgramReason> reasons = new ArrayList<>(0);

    private Because(boolean asked) {
        this.asked = asked;
    }

    /** Keeps the reasons. */
    public static Because asked() {
        return new Because(true);
    }

    /** Adds a reason, made only when reasons are asked for. */
    public void add(Supplier<ProgramReason> reason) {
        if (asked) {
            reasons.add(reason.get());
        }
    }

    /** Adds a reason without places. */
    public void add(ProgramRule rule) {
        if (asked) {
            reasons.add(ProgramReason.of(rule));
        }
    }

    /** The reasons in order. */
    public List<ProgramReason> reasons() {
        return Collections.unmodifiableList(reasons);
    }
}
