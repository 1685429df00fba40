package org.openqpp.scoring.quality;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.openqpp.policy.ParameterName;
import org.openqpp.policy.catalog.MeasureCluster;
import org.openqpp.policy.catalog.MetricType;
import org.openqpp.policy.catalog.QualityMeasure;
import org.openqpp.policy.value.CollectionType;
import org.openqpp.scoring.bind.Law;
import org.openqpp.scoring.bind.ProgramCase;
import org.openqpp.scoring.figure.Figure;
import org.openqpp.scoring.figure.Reason;
import org.openqpp.scoring.figure.Rule;

/**
 * Eligible measure applicability in traditional MIPS: whether somebody who sent fewer than six CQMs or claims measures had
 * others to send (rules ).
 *
 * <p>For example, a skin pathologist who sends 397 and 440 has sent the whole cluster: two measures are required.
 */
final class MeasureApplicability {

    private final Law law;
    private final ProgramCase entity;
    private final Figure full;

    MeasureApplicability(Law law, ProgramCase entity) {
        this.law = law;
        this.entity = entity;
        this.full = law.figure(ParameterName.QUALITY_REQUIRED_TRADITIONAL);
    }

    /**
     * The requirement that the process finds.
     *
     * @param submitted everything that was submitted and is reportable, suppressed measures and the survey included
     * @return the reduced requirement; empty when the process does not apply
     */
    Optional<Requirement> find(List<MeasureResult> submitted) {
        if (!preconditions(submitted)) {
            return Optional.empty();
        }
        return completeSpecialtySet(submitted).or(() -> completeCluster(submitted));
    }

    /** Why the requirement stays although the process was tried. */
    Optional<Reason> whyNot(List<MeasureResult> submitted) {
        if (submitted.isEmpty() || !preconditions(submitted)) {
            return Optional.empty();
        }
        return clusters(submitted, MeasureCluster.Kind.CLINICAL_CLUSTER)
                .filter(cluster -> containsAll(cluster, submitted))
                .map(cluster -> Reason.of(Rule.CLUSTER_INCOMPLETE, missing(cluster, submitted), full))
                .findFirst()
                .or(() -> Optional.of(Reason.of(Rule.CLUSTER_NONE, full)));
    }

    private boolean preconditions(List<MeasureResult> submitted) {
        boolean simpleMethods = submitted.stream()
                .allMatch(result -> (result.collectionType() == CollectionType.CQM
                                || result.collectionType() == CollectionType.PART_B_CLAIMS)
                        && !qcdrMeasure(result.measure()));
        boolean few = ids(submitted).size() < full.value().toInt();
        boolean noOutcome = submitted.stream()
                .noneMatch(
                        result -> result.measure().outcome() || result.measure().highPriority());
        return !submitted.isEmpty() && simpleMethods && (few || noOutcome);
    }

    private static boolean qcdrMeasure(QualityMeasure measure) {
        MetricType metric = measure.metricType();
        return metric.registryRate() || !measure.registries().isEmpty();
    }

    /** Under the same preconditions a complete specialty set counts, the largest one (readings ). */
    private Optional<Requirement> completeSpecialtySet(List<MeasureResult> submitted) {
        return clusters(submitted, MeasureCluster.Kind.SPECIALTY_SET)
                .filter(set -> set.measureIds().size() < full.value().toInt())
                .filter(set -> idsBy(submitted, set.collectionType()).containsAll(demanded(set)))
                .max(Comparator.<MeasureCluster>comparingInt(
                                set -> set.measureIds().size())
                        .thenComparing(MeasureCluster::name, Comparator.reverseOrder()))
                .map(set -> {
                    Figure required =
                            Figure.count("requiredMeasures", set.measureIds().size());
                    return new Requirement(
                            required,
                            outcomeAvailable(set),
                            Set.of(),
                            List.of(Reason.of(Rule.SPECIALTY_SET, set.name(), sorted(set.measureIds()), required)));
                });
    }

    /** A cluster belongs to one collection type; measures sent in another one are not part of it. */
    private Optional<Requirement> completeCluster(List<MeasureResult> submitted) {
        return clusters(submitted, MeasureCluster.Kind.CLINICAL_CLUSTER)
                .filter(cluster -> containsAll(cluster, submitted))
                .filter(cluster -> missing(cluster, submitted).isEmpty())
                .findFirst()
                .map(cluster -> requirement(cluster, submitted));
    }

    private static boolean containsAll(MeasureCluster cluster, List<MeasureResult> submitted) {
        return submitted.stream()
                .allMatch(result -> result.collectionType() == cluster.collectionType()
                        && cluster.measureIds().contains(result.id()));
    }

    private Requirement requirement(MeasureCluster cluster, List<MeasureResult> submitted) {
        Set<String> suppressed = new TreeSet<>();
        Set<String> zero = new TreeSet<>();
        for (String id : ids(submitted)) {
            List<MeasureResult> versions =
                    submitted.stream().filter(result -> result.id().equals(id)).toList();
            if (versions.stream().noneMatch(MeasureResult::candidate)) {
                suppressed.add(id);
            } else if (versions.stream()
                    .filter(MeasureResult::candidate)
                    .allMatch(result -> result.standing() == Standing.NO_PATIENTS)) {
                zero.add(id);
            }
        }
        Set<String> withData = ids(submitted);
        withData.removeAll(suppressed);
        withData.removeAll(zero);
        Figure required = Figure.count("requiredMeasures", withData.size());
        List<Reason> because = new ArrayList<>();
        because.add(Reason.of(Rule.CLUSTER, cluster.name(), sorted(cluster.measureIds()), required));
        suppressed.forEach(id -> because.add(Reason.of(Rule.CLUSTER_SUPPRESSED, id)));
        zero.forEach(id -> because.add(Reason.of(Rule.CLUSTER_ZERO, id)));
        Figure threshold = law.figure(ParameterName.QUALITY_CLAIMS_THRESHOLD);
        for (String id : sorted(demanded(cluster))) {
            if (!ids(submitted).contains(id)) {
                because.add(Reason.of(Rule.CLUSTER_UNDER_THRESHOLD, id, threshold));
            }
        }
        if (withData.isEmpty()) {
            because.add(Reason.of(Rule.CLUSTER_EMPTY));
        }
        return new Requirement(required, outcomeAvailable(cluster), zero, because);
    }

    /** The measures of a cluster that were not sent although the entity had patients for them. */
    private List<String> missing(MeasureCluster cluster, List<MeasureResult> submitted) {
        Set<String> missing = new TreeSet<>(demanded(cluster));
        missing.removeAll(ids(submitted));
        boolean claimsOnly =
                submitted.stream().allMatch(result -> result.collectionType() == CollectionType.PART_B_CLAIMS);
        if (claimsOnly) {
            long threshold = law.value(ParameterName.QUALITY_CLAIMS_THRESHOLD).toInt();
            missing.removeIf(
                    id -> entity.participation().claimsEligibleInstances().getOrDefault(id, 0L) < threshold);
        }
        return List.copyOf(missing);
    }

    private Stream<MeasureCluster> clusters(List<MeasureResult> submitted, MeasureCluster.Kind kind) {
        Set<CollectionType> used = EnumSet.noneOf(CollectionType.class);
        submitted.forEach(result -> used.add(result.collectionType()));
        return law.catalog().clusters().stream()
                .filter(cluster -> cluster.kind() == kind && used.contains(cluster.collectionType()));
    }

    private boolean outcomeAvailable(MeasureCluster cluster) {
        return cluster.measureIds().stream()
                .flatMap(id -> law.catalog().findQualityMeasure(id).stream())
                .anyMatch(measure -> measure.outcome() || measure.highPriority());
    }

    private static Set<String> demanded(MeasureCluster cluster) {
        Set<String> demanded = new TreeSet<>(cluster.measureIds());
        demanded.removeAll(cluster.optionalMeasureIds());
        return demanded;
    }

    private static List<String> sorted(Collection<String> ids) {
        return ids.stream().sorted().toList();
    }

    private static Set<String> ids(List<MeasureResult> results) {
        Set<String> ids = new TreeSet<>();
        results.forEach(result -> ids.add(result.id()));
        return ids;
    }

    private static Set<String> idsBy(List<MeasureResult> results, CollectionType collectionType) {
        Set<String> ids = new TreeSet<>();
        results.stream()
                .filter(result -> result.collectionType() == collectionType)
                .forEach(result -> ids.add(result.id()));
        return ids;
    }
}
