package org.openqpp.policy.catalog;

import java.util.List;
import java.util.Set;
import org.openqpp.policy.value.Citation;
import org.openqpp.policy.value.CollectionType;
import org.openqpp.policy.value.ParticipationOption;

/**
 * One of the fixed quality measure sets of the APM Performance Pathway (rule ).
 *
 * <p>For example, the set of three measures has a place for diabetes control, which 001 or, for accountable care
 * organizations, 001SSP can fill.
 *
 * @param name name of the set, such as {@code measures} or {@code webInterface}
 * @param places its places in order; each counts once
 */
public record PathwayQualitySet(String name, List<Place> places) {

    /**
     * A place of the set and the versions of measures that can fill it.
     *
     * @param name name of the place, the id of its ordinary measure
     * @param versions versions that fill it
     */
    public record Place(String name, List<Version> versions) {

        /** The versions that an entity of this participation option may use. */
        public List<Version> versionsFor(ParticipationOption option) {
            return versions.stream()
                    .filter(version -> version.participationOptions().contains(option))
                    .toList();
        }
    }

    /**
     * A measure by a collection type.
     *
     * @param measureId measure id
     * @param collectionType collection type
     * @param participationOptions who may fill the place with it
     * @param citation where the set is printed
     */
    public record Version(
            String measureId,
            CollectionType collectionType,
            Set<ParticipationOption> participationOptions,
            Citation citation) {}
}
