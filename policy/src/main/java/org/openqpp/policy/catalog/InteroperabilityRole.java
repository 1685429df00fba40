package org.openqpp.policy.catalog;

import java.util.Optional;
import org.openqpp.policy.value.WireName;

/**
 * What a Promoting Interoperability id does in scoring (rules ). Data give each id its role, so that no id
 * stands in code.
 */
public enum InteroperabilityRole implements WireName {
    E_PRESCRIBING("ePrescribing"),
    DRUG_MONITORING_QUERY("drugMonitoringQuery"),
    EXCHANGE_SEND("exchangeSend"),
    EXCHANGE_RECEIVE("exchangeReceive"),
    EXCHANGE_BIDIRECTIONAL("exchangeBidirectional"),
    EXCHANGE_TEFCA("exchangeTefca"),
    PATIENT_ACCESS("patientAccess"),
    PUBLIC_HEALTH("publicHealth"),
    PUBLIC_HEALTH_BONUS("publicHealthBonus"),
    EXCLUSION("exclusion"),
    ACTIVE_ENGAGEMENT("activeEngagement"),
    /** Required, and the answer must be yes. */
    ATTESTATION_YES("attestationYes"),
    /** Required, and either answer will do. */
    ATTESTATION_ANY("attestationAny"),
    /** Neither required nor scored. */
    OPTIONAL("optional");

    private final String wireName;

    InteroperabilityRole(String wireName) {
        this.wireName = wireName;
    }

    /** The role with this name in the policy tables, if there is one. */
    public static Optional<InteroperabilityRole> findByWireName(String wireName) {
        return WireName.find(values(), wireName);
    }

    @Override
    public String wireName() {
        return wireName;
    }
}
