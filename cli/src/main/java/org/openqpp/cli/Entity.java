package org.openqpp.cli;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openqpp.policy.value.ParticipationOption;
import org.openqpp.scoring.participation.Participation;
import org.openqpp.scoring.submission.Submission;

/**
 * Who is scored, as it may be printed: a TIN or NPI shows its last four digits only.
 *
 * <p>For example, "individual, NPI ******7890, TIN *****3456".
 *
 * @param option participation option
 * @param taxpayerIdentificationNumber nine digits
 * @param nationalProviderIdentifier ten digits
 * @param entityId id of a subgroup, virtual group or APM Entity
 */
public record Entity(
        ParticipationOption option,
        @Nullable String taxpayerIdentificationNumber,
        @Nullable String nationalProviderIdentifier,
        @Nullable String entityId) {
    private static final int DIGITS_SHOWN = 4;

    /** The entity of a case: what the submissions say, and where they are silent what the participation says. */
    public static Entity of(List<Submission> submissions, Participation participation) {
        if (submissions.isEmpty()) {
            return new Entity(
                    participation.participationOption(),
                    participation.taxpayerIdentificationNumber(),
                    participation.nationalProviderIdentifier(),
                    participation.entityId());
        }
        Submission submission = submissions.get(0);
        return new Entity(
                submission.participationOption(),
                submission.taxpayerIdentificationNumber(),
                submission.nationalProviderIdentifier(),
                submission.entityId());
    }

    /** In words, with identifiers masked. */
    public String masked() {
        List<String> words = new ArrayList<>();
        words.add(option.label());
        if (entityId != null) {
            words.add(entityId);
        }
        if (nationalProviderIdentifier != null) {
            words.add("NPI " + masked(nationalProviderIdentifier));
        }
        if (taxpayerIdentificationNumber != null) {
            words.add("TIN " + masked(taxpayerIdentificationNumber));
        }
        return String.join(", ", words);
    }

    private static String masked(String identifier) {
        int hidden = Math.max(0, identifier.length() - DIGITS_SHOWN);
        return "*".repeat(hidden) + identifier.substring(hidden);
    }

    /** Without identifiers, so that none reaches a log. */
    @Override
    public String toString() {
        return "Entity[" + option.wireName() + "]";
    }
}
