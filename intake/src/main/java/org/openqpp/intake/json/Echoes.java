package org.openqpp.intake.json;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openqpp.intake.problem.Place;
import org.openqpp.intake.problem.Problem;
import org.openqpp.intake.problem.ProblemCode;

/**
 * Problems that only repeat another one: a field that has the wrong type is absent for every check behind it, but it is not missing.
 *
 * <p>For example, a TIN that is sent as a number is reported as a number, and not as a missing TIN besides.
 */
final class Echoes {

    /** What a check calls missing, and the field that it misses. */
    private static final Map<ProblemCode, String> MISSES = new EnumMap<>(Map.of(
            ProblemCode.TIN_MISSING, "taxpayerIdentificationNumber",
            ProblemCode.NPI_MISSING, "nationalProviderIdentifier",
            ProblemCode.ENTITY_ID_MISSING, "entityId",
            ProblemCode.SET_EMPTY, "measurements",
            ProblemCode.CEHRT_ID_MISSING, "cehrtId",
            ProblemCode.REQUIRED_MEASURE_MISSING, "measurements",
            ProblemCode.ATTESTATION_MISSING, "measurements"));

    private Echoes() {}

    /** The problems without those that repeat another one. */
    static List<Problem> removed(List<Problem> problems) {
        Set<Place> unread = new HashSet<>();
        for (Problem problem : problems) {
            if (problem.code() == ProblemCode.WRONG_TYPE) {
                unread.add(problem.place().withPosition(null));
            }
        }
        return unread.isEmpty()
                ? problems
                : problems.stream().filter(problem -> !repeats(problem, unread)).toList();
    }

    private static boolean repeats(Problem problem, Set<Place> unread) {
        String field = MISSES.get(problem.code());
        Place place = problem.place();
        return field != null && unread.contains(new Place(place.document(), place.path() + "/" + field, null));
    }
}
