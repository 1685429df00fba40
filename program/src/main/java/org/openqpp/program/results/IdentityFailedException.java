package org.openqpp.program.results;

import java.util.stream.Collectors;

/** Stops a publication whose figures contradict each other; the message says which. */
public final class IdentityFailedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient IdentityCheck check;

    IdentityFailedException(IdentityCheck check) {
        super(check.violations().stream()
                .map(IdentityCheck.Violation::toString)
                .collect(
                        Collectors.joining("\n  ", "The results contradict themselves; nothing was written.\n  ", "")));
        this.check = check;
    }

    /** What failed. */
    public IdentityCheck check() {
        return check;
    }
}
