package org.openqpp.program.results;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What came of checking the identities of a publication.
 *
 * <p>For example, S3's own figures have three slips; one of them, the share of positive adjustments, breaks two identities.
 *
 * @param held how many identities were checked and hold
 * @param notApplicable how many could not be checked because a figure is not known
 * @param slips what is wrong
 * @param remarks identities that are broken by no more than figures rounded on the way can be off; our own figures are
 *     rounded once, so that these stop a publication too
 */
public record IdentityCheck(int held, int notApplicable, List<Slip> slips, List<Violation> remarks) {

    public IdentityCheck {
        slips = List.copyOf(slips);
        remarks = List.copyOf(remarks);
    }

    /** With three times their rounding figures that were rounded more than once still agree. */
    private static final int WIDENED = 3;

    /** Everything that is broken, slips first. */
    public List<Violation> violations() {
        List<Violation> all = new ArrayList<>();
        slips.forEach(slip -> all.addAll(slip.violations()));
        all.addAll(remarks);
        return all;
    }

    /**
     * Figures that cannot all be right.
     *
     * @param suspects ids of the figures that every broken identity has and no identity that holds
     * @param violations the broken identities
     */
    public record Slip(List<String> suspects, List<Violation> violations) {}

    /**
     * A broken identity.
     *
     * @param identity identity
     * @param text what is wrong
     */
    public record Violation(Identity identity, String text) {

        /** The identity and what is wrong with it, in a line. */
        @Override
        public String toString() {
            return identity.text() + ": " + text + " (" + String.join(", ", identity.figureIds()) + ")";
        }
    }

    /** Checks the identities whose figures are known. */
    public static IdentityCheck of(Figures figures, List<Identity> identities) {
        List<Violation> violations = new ArrayList<>();
        List<Violation> remarks = new ArrayList<>();
        Set<String> supported = new HashSet<>();
        int held = 0;
        int notApplicable = 0;
        for (Identity identity : identities) {
            if (!identity.applicable(figures)) {
                notApplicable++;
                continue;
            }
            Optional<String> violation = identity.findViolation(figures, 1);
            if (violation.isPresent()) {
                boolean slip = identity.findViolation(figures, WIDENED).isPresent();
                (slip ? violations : remarks).add(new Violation(identity, violation.get()));
            } else {
                held++;
                supported.addAll(identity.figureIds());
            }
        }
        return new IdentityCheck(held, notApplicable, slips(violations, supported), remarks);
    }

    /** Broken identities that share a figure without support are one slip. */
    private static List<Slip> slips(List<Violation> violations, Set<String> supported) {
        List<Slip> slips = new ArrayList<>();
        for (Violation violation : violations) {
            Set<String> suspects = new LinkedHashSet<>(violation.identity().figureIds());
            suspects.removeAll(supported);
            List<Violation> together = new ArrayList<>();
            Set<String> common = suspects;
            for (Slip slip : List.copyOf(slips)) {
                if (slip.suspects().stream().anyMatch(suspects::contains)) {
                    slips.remove(slip);
                    together.addAll(slip.violations());
                    common = new LinkedHashSet<>(common);
                    common.retainAll(slip.suspects());
                }
            }
            together.add(violation);
            slips.add(new Slip(List.copyOf(common), List.copyOf(together)));
        }
        return slips;
    }

    /** Whether nothing is wrong. */
    public boolean passed() {
        return slips.isEmpty() && remarks.isEmpty();
    }
}
