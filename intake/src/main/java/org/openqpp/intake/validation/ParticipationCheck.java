package org.openqpp.intake.validation;

import java.util.List;
import org.openqpp.intake.problem.Findings;
import org.openqpp.intake.problem.ProblemCode;
import org.openqpp.intake.problem.Quote;
import org.openqpp.policy.catalog.Catalog;
import org.openqpp.policy.catalog.ValuePathway;
import org.openqpp.policy.value.ParticipationOption;
import org.openqpp.scoring.participation.Participation;
import org.openqpp.scoring.participation.Participation.MvpRegistration;

/**
 * Checks a participation document against the policy.
 *
 * <p>For example, a registration names an MVP of the year, and only a claims measure that this MVP offers.
 */
final class ParticipationCheck {

    private final Catalog catalog;

    ParticipationCheck(Catalog catalog) {
        this.catalog = catalog;
    }

    void check(Participation participation, Findings findings) {
        EntityCheck.checkForms(
                participation.taxpayerIdentificationNumber(), participation.nationalProviderIdentifier(), findings);
        List<MvpRegistration> registrations = participation.mvpRegistrations();
        for (int i = 0; i < registrations.size(); i++) {
            checkRegistration(registrations.get(i), "/mvpRegistrations/" + i, findings);
        }
        for (String measureId : participation.claimsEligibleInstances().keySet()) {
            if (catalog.findQualityMeasure(measureId).isEmpty()) {
                findings.add(
                        ProblemCode.INSTANCES_OF_UNKNOWN_MEASURE,
                        "/claimsEligibleInstances",
                        "There is no quality measure " + Quote.of(measureId) + ".");
            }
        }
        if (participation.automaticExtremeCircumstances()
                && participation.participationOption() != ParticipationOption.INDIVIDUAL) {
            findings.add(
                    ProblemCode.AUTOMATIC_CIRCUMSTANCES_NOT_INDIVIDUAL,
                    "/automaticExtremeCircumstances",
                    "The automatic policy is for individuals; it does not apply to a "
                            + participation.participationOption().label() + ".");
        }
        if (participation.interoperabilityRollUp() != null
                && participation.participationOption() != ParticipationOption.APM_ENTITY) {
            findings.add(
                    ProblemCode.ROLL_UP_NOT_APM,
                    "/interoperabilityRollUp",
                    "Scores are rolled up for an APM Entity only; they are not used here.");
        }
    }

    private void checkRegistration(MvpRegistration registration, String path, Findings findings) {
        // one without an id has been reported
        if (registration.mvpId().isEmpty()) {
            return;
        }
        ValuePathway pathway = catalog.findValuePathway(registration.mvpId()).orElse(null);
        if (pathway == null) {
            findings.add(
                    ProblemCode.UNKNOWN_MVP,
                    path + "/mvpId",
                    "There is no MVP " + Quote.of(registration.mvpId()) + ".");
            return;
        }
        String measureId = registration.outcomeClaimsMeasureId();
        if (measureId != null && !pathway.outcomeClaimsMeasureIds().contains(measureId)) {
            findings.add(
                    ProblemCode.REGISTERED_MEASURE_NOT_IN_MVP,
                    path + "/outcomeAdministrativeClaimsMeasureId",
                    pathway.id() + " does not offer the claims measure " + Quote.of(measureId) + "; it offers "
                            + (pathway.outcomeClaimsMeasureIds().isEmpty()
                                    ? "none"
                                    : String.join(", ", pathway.outcomeClaimsMeasureIds()))
                            + ".");
        }
    }
}
