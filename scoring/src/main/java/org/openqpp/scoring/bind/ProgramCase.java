package org.openqpp.scoring.bind;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openqpp.policy.catalog.ValuePathway;
import org.openqpp.policy.value.ParticipationOption;
import org.openqpp.policy.value.PerformanceCategory;
import org.openqpp.policy.value.ReportingOption;
import org.openqpp.scoring.participation.Participation;
import org.openqpp.scoring.submission.MeasurementSet;

/**
 * The data of one entity in one reporting option; data of one option never complete another (rule ).
 *
 * @param option reporting option
 * @param programName {@code mips}, {@code app1} or an MVP id
 * @param pathway the MVP; absent outside MVPs
 * @param participation what the program knows about the entity
 * @param sets the measurement sets of this program
 */
public record ProgramCase(
        ReportingOption option,
        String programName,
        @Nullable ValuePathway pathway,
        Participation participation,
        List<MeasurementSet> sets) {

    public ProgramCase {
        sets = List.copyOf(sets);
    }

    /** Whether the entity is an individual. */
    public boolean individual() {
        return participation.participationOption() == ParticipationOption.INDIVIDUAL;
    }

    /** Whether the entity is an APM Entity. */
    public boolean apmEntity() {
        return participation.participationOption() == ParticipationOption.APM_ENTITY;
    }

    /** Whether the automatic extreme and uncontrollable circumstances policy applies: to individuals only (rule ). */
    public boolean automaticCircumstances() {
        return individual() && participation.automaticExtremeCircumstances();
    }

    /** Whether reweighting of a category was approved or is automatic because of extreme circumstances. */
    public boolean reweightingGranted(PerformanceCategory category) {
        return automaticCircumstances() || participation.exceptions().contains(category);
    }
}
