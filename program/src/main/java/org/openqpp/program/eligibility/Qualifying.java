package org.openqpp.program.eligibility;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.openqpp.policy.Eligibility;
import org.openqpp.policy.Eligibility.Threshold;
import org.openqpp.policy.value.ParticipationOption;
import org.openqpp.policy.value.Rational;
import org.openqpp.program.Because;
import org.openqpp.program.EntityKey;
import org.openqpp.program.ProgramReason;
import org.openqpp.program.ProgramRule;
import org.openqpp.program.roster.Election;
import org.openqpp.program.roster.Memberships;
import org.openqpp.program.roster.QualifyingFigures;
import org.openqpp.program.roster.Roster;
import org.openqpp.program.roster.Snapshot;

/**
 * Which clinicians are qualifying or partial qualifying APM participants (rule ); the status holds for the clinician in
 * every practice, and one snapshot is enough.
 *
 * <p>For example, 35 percent of patients make a QP even when only 20 percent of payments do.
 */
final class Qualifying {

    static final byte NONE = 0;
    static final byte PARTIAL = 1;
    static final byte PARTIAL_ELECTED = 2;
    static final byte FULL = 3;

    private final Roster roster;
    private final Rational fullPayments;
    private final Rational fullPatients;
    private final Rational partialPayments;
    private final Rational partialPatients;
    private final byte[] byClinician;
    private final Map<Integer, Map<Snapshot, QualifyingFigures>> ofEntities = new HashMap<>();
    private final Map<Integer, List<QualifyingFigures>> ofClinicians = new HashMap<>();

    Qualifying(Roster roster, Eligibility law) {
        this.roster = roster;
        this.fullPayments = law.value(Threshold.QUALIFYING_PAYMENTS);
        this.fullPatients = law.value(Threshold.QUALIFYING_PATIENTS);
        this.partialPayments = law.value(Threshold.PARTIALLY_QUALIFYING_PAYMENTS);
        this.partialPatients = law.value(Threshold.PARTIALLY_QUALIFYING_PATIENTS);
        this.byClinician = new byte[roster.clinicians().size()];
        for (QualifyingFigures figures : roster.qualifyingFigures()) {
            OptionalInt entity = roster.find(EntityKey.apmEntity(figures.entityId()));
            if (entity.isEmpty() || !roster.apmEntities().get(entity.getAsInt()).advancedApm()) {
                continue;
            }
            String npi = figures.npi();
            if (npi == null) {
                ofEntities
                        .computeIfAbsent(entity.getAsInt(), key -> new EnumMap<>(Snapshot.class))
                        .put(figures.snapshot(), figures);
            } else {
                ofClinicians
                        .computeIfAbsent(roster.clinicians().find(npi), key -> new java.util.ArrayList<>())
                        .add(figures);
            }
        }
        decide();
    }

    private void decide() {
        Memberships memberships = roster.memberships();
        ofEntities.forEach((entity, bySnapshot) -> {
            boolean elected =
                    roster.elected(ParticipationOption.APM_ENTITY, entity, Election.Kind.PARTIAL_QP_PARTICIPATION);
            bySnapshot.forEach((snapshot, figures) -> {
                byte status = elected && status(figures) == PARTIAL ? PARTIAL_ELECTED : status(figures);
                for (int m = memberships.first(entity); m < memberships.first(entity + 1); m++) {
                    if (memberships.at(m, snapshot)) {
                        raise(roster.combinations().clinician(memberships.combination(m)), status);
                    }
                }
            });
        });
        ofClinicians.forEach((clinician, all) -> all.forEach(figures -> raise(clinician, status(figures))));
    }

    private void raise(int clinician, byte status) {
        if (status > byClinician[clinician]) {
            byClinician[clinician] = status;
        }
    }

    private byte status(QualifyingFigures figures) {
        if (figures.paymentPercent().isAtLeast(fullPayments)
                || figures.patientPercent().isAtLeast(fullPatients)) {
            return FULL;
        }
        return figures.paymentPercent().isAtLeast(partialPayments)
                        || figures.patientPercent().isAtLeast(partialPatients)
                ? PARTIAL
                : NONE;
    }

    /** The status of a clinician. */
    byte status(int clinician) {
        return byClinician[clinician];
    }

    /** Tells the first figures that give the clinician the status. */
    void tell(int combination, Because because) {
        int clinician = roster.combinations().clinician(combination);
        byte status = byClinician[clinician];
        because.add(() -> {
            QualifyingFigures figures = deciding(clinician, status);
            boolean full = status == FULL;
            return ProgramReason.of(
                    full ? ProgramRule.QUALIFYING : ProgramRule.PARTIALLY_QUALIFYING,
                    figures.entityId(),
                    figures.snapshot().wireName(),
                    figures.paymentPercent(),
                    full ? fullPayments : partialPayments,
                    figures.patientPercent(),
                    full ? fullPatients : partialPatients);
        });
    }

    private QualifyingFigures deciding(int clinician, byte status) {
        byte wanted = status == PARTIAL_ELECTED ? PARTIAL : status;
        for (QualifyingFigures figures : ofClinicians.getOrDefault(clinician, List.of())) {
            if (status(figures) == wanted) {
                return figures;
            }
        }
        Memberships memberships = roster.memberships();
        for (int m = 0; m < memberships.size(); m++) {
            if (roster.combinations().clinician(memberships.combination(m)) == clinician) {
                for (QualifyingFigures figures : ofEntities
                        .getOrDefault(memberships.apmEntity(m), Map.of())
                        .values()) {
                    if (memberships.at(m, figures.snapshot()) && status(figures) == wanted) {
                        return figures;
                    }
                }
            }
        }
        throw new IllegalStateException("a status comes from figures");
    }
}
