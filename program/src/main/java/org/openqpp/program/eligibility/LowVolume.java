package org.openqpp.program.eligibility;

import org.openqpp.policy.Eligibility;
import org.openqpp.policy.Eligibility.Threshold;
import org.openqpp.program.Because;
import org.openqpp.program.Money;
import org.openqpp.program.ProgramReason;
import org.openqpp.program.ProgramRule;

/**
 * The low-volume threshold: three criteria in each segment, of which the worst segment governs (rule ).
 *
 * <p>For example, 90,000.00 dollars do not exceed the threshold of 90,000, 90,000.01 do.
 */
final class LowVolume {

    /** Number of criteria. */
    static final int CRITERIA = 3;

    static final int CHARGES = 1;
    static final int PATIENTS = 2;
    static final int SERVICES = 4;

    private static final long CENTS = 100;

    private final long maximumCents;
    private final long maximumPatients;
    private final long maximumServices;

    LowVolume(Eligibility law) {
        this.maximumCents = Shares.floor(
                law.value(Threshold.LOW_VOLUME_ALLOWED_CHARGES).times(org.openqpp.policy.value.Rational.of(CENTS)));
        this.maximumPatients = Shares.floor(law.value(Threshold.LOW_VOLUME_PATIENTS));
        this.maximumServices = Shares.floor(law.value(Threshold.LOW_VOLUME_SERVICES));
    }

    /** The criteria that figures of one segment exceed, as bits. */
    int exceeded(long cents, long patients, long services) {
        return (cents > maximumCents ? CHARGES : 0)
                | (patients > maximumPatients ? PATIENTS : 0)
                | (services > maximumServices ? SERVICES : 0);
    }

    /** Tells what a segment shows. */
    void tell(Because because, String segment, long cents, long patients, long services) {
        because.add(() -> ProgramReason.of(
                ProgramRule.LOW_VOLUME,
                segment,
                new Money(cents),
                new Money(maximumCents),
                patients,
                maximumPatients,
                services,
                maximumServices,
                Integer.bitCount(exceeded(cents, patients, services))));
    }
}
