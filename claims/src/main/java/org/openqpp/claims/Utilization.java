package org.openqpp.claims;

import java.util.List;
import org.openqpp.policy.ClaimsGuide;
import org.openqpp.policy.value.Rational;

/**
 * What feedback shows a clinician or a group of items and services. It is information only and never scored (rule ).
 *
 * @param emergencyUse use of emergency departments by the attributed patients; shown if {@code shown}
 * @param shown whether enough patients are attributed for anything to be shown
 * @param services use of each category that anybody received something of, in the order of {@link ClaimsGuide#categories}; empty
 *     when nothing is shown
 */
public record Utilization(EmergencyUse emergencyUse, boolean shown, List<ServiceUse> services) {

    public Utilization {
        services = List.copyOf(services);
    }

    /** The share of a use in the costs of all categories, in percent, from 0 to 100; 0 when nothing cost anything. */
    public Rational shareOfCost(ServiceUse use) {
        Rational all = Rational.ZERO;
        for (ServiceUse service : services) {
            all = all.plus(service.cost());
        }
        return all.isZero() ? Rational.ZERO : Rational.HUNDRED.times(use.cost()).dividedBy(all);
    }
}
