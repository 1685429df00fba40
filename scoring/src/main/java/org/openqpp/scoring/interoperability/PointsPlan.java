package org.openqpp.scoring.interoperability;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openqpp.policy.catalog.InteroperabilityMeasure;
import org.openqpp.policy.catalog.InteroperabilityRole;
import org.openqpp.scoring.figure.Figure;
import org.openqpp.scoring.figure.Reason;
import org.openqpp.scoring.figure.Rule;

/**
 * The points that each reported measure can earn once exclusions have moved theirs (rules ).
 *
 * <p>For example, with e-prescribing excluded its 20 points move to health information exchange. The points of a plan always
 * sum to 100.
 *
 * @param maxima maximum points of every measure that can earn some, in the order of the objectives
 * @param because the moves, told by measure id of the receiver
 */
record PointsPlan(List<Maximum> maxima, List<Reason> because) {

    /**
     * What a measure can earn.
     *
     * @param measure the measure
     * @param points its maximum points
     */
    record Maximum(InteroperabilityMeasure measure, Figure points) {}

    /** The measures of the category by their role; one for each role but the two public health measures. */
    record Inventory(
            InteroperabilityMeasure ePrescribing,
            InteroperabilityMeasure query,
            InteroperabilityMeasure send,
            InteroperabilityMeasure receive,
            InteroperabilityMeasure bidirectional,
            InteroperabilityMeasure tefca,
            InteroperabilityMeasure patientAccess,
            List<InteroperabilityMeasure> publicHealth,
            List<InteroperabilityMeasure> bonus,
            List<InteroperabilityMeasure> attestations) {

        static Inventory of(Iterable<InteroperabilityMeasure> measures) {
            Map<InteroperabilityRole, List<InteroperabilityMeasure>> byRole = new LinkedHashMap<>();
            for (InteroperabilityMeasure measure : measures) {
                byRole.computeIfAbsent(measure.role(), role -> new ArrayList<>())
                        .add(measure);
            }
            List<InteroperabilityMeasure> attestations =
                    new ArrayList<>(byRole.getOrDefault(InteroperabilityRole.ATTESTATION_YES, List.of()));
            attestations.addAll(byRole.getOrDefault(InteroperabilityRole.ATTESTATION_ANY, List.of()));
            return new Inventory(
                    only(byRole, InteroperabilityRole.E_PRESCRIBING),
                    only(byRole, InteroperabilityRole.DRUG_MONITORING_QUERY),
                    only(byRole, InteroperabilityRole.EXCHANGE_SEND),
                    only(byRole, InteroperabilityRole.EXCHANGE_RECEIVE),
                    only(byRole, InteroperabilityRole.EXCHANGE_BIDIRECTIONAL),
                    only(byRole, InteroperabilityRole.EXCHANGE_TEFCA),
                    only(byRole, InteroperabilityRole.PATIENT_ACCESS),
                    byRole.getOrDefault(InteroperabilityRole.PUBLIC_HEALTH, List.of()),
                    byRole.getOrDefault(InteroperabilityRole.PUBLIC_HEALTH_BONUS, List.of()),
                    attestations);
        }

        private static InteroperabilityMeasure only(
                Map<InteroperabilityRole, List<InteroperabilityMeasure>> byRole, InteroperabilityRole role) {
            List<InteroperabilityMeasure> measures = byRole.getOrDefault(role, List.of());
            if (measures.size() != 1) {
                throw new IllegalStateException("one measure has the role " + role.wireName());
            }
            return measures.get(0);
        }
    }

    /** The plan for what is reported and excluded in {@code data}. */
    static PointsPlan of(Inventory inventory, InteroperabilityData data) {
        Builder plan = new Builder();
        boolean ePrescribing = !data.excluded(inventory.ePrescribing());
        boolean query = ePrescribing && !data.excluded(inventory.query());
        InteroperabilityMeasure wholeExchange = data.has(inventory.bidirectional())
                ? inventory.bidirectional()
                : data.has(inventory.tefca()) ? inventory.tefca() : null;
        boolean send = wholeExchange == null && !data.excluded(inventory.send());
        boolean receive = wholeExchange == null && !data.excluded(inventory.receive());

        if (ePrescribing) {
            plan.start(inventory.ePrescribing());
            if (query) {
                plan.start(inventory.query());
            }
        }
        if (wholeExchange != null) {
            plan.start(wholeExchange);
        }
        if (send) {
            plan.start(inventory.send());
        }
        if (receive) {
            plan.start(inventory.receive());
        }
        plan.start(inventory.patientAccess());
        List<InteroperabilityMeasure> publicHealth = inventory.publicHealth().stream()
                .filter(measure -> !data.excluded(measure))
                .toList();

        if (ePrescribing && !query) {
            plan.move(Rule.MOVED_QUERY, inventory.query(), points(inventory.query()), inventory.ePrescribing());
        }
        if (!ePrescribing) {
            plan.because.add(
                    Reason.of(Rule.QUERY_EXCLUDED_TOO, inventory.query().id()));
            moveEPrescribing(plan, inventory, wholeExchange, send, receive);
        }
        if (wholeExchange == null) {
            moveExchange(plan, inventory, send, receive);
        }
        planPublicHealth(plan, inventory, publicHealth);
        return new PointsPlan(List.copyOf(plan.maxima.values()), plan.because);
    }

    private static void moveEPrescribing(
            Builder plan,
            Inventory inventory,
            @Nullable InteroperabilityMeasure wholeExchange,
            boolean send,
            boolean receive) {
        Figure own = points(inventory.ePrescribing());
        Figure both = own.plus("pointsOfEPrescribing", points(inventory.query()));
        String excluded = inventory.ePrescribing().id();
        if (wholeExchange != null) {
            plan.add(wholeExchange, both);
            plan.because.add(Reason.of(Rule.MOVED_E_PRESCRIBING, excluded, both, wholeExchange.id()));
        } else if (send && receive) {
            Figure half = both.over("halfOfTheObjective", Figure.count("measuresOfTheExchange", 2));
            plan.add(inventory.send(), half);
            plan.add(inventory.receive(), half);
            plan.because.add(Reason.of(
                    Rule.MOVED_E_PRESCRIBING,
                    excluded,
                    both,
                    List.of(inventory.send().id(), inventory.receive().id())));
        } else {
            InteroperabilityMeasure left =
                    send ? inventory.send() : receive ? inventory.receive() : inventory.patientAccess();
            plan.add(left, both);
            plan.because.add(Reason.of(Rule.MOVED_E_PRESCRIBING, excluded, both, left.id()));
            plan.because.add(Reason.of(Rule.MOVED_E_PRESCRIBING_PARTLY, both, left.id()));
        }
    }

    private static void moveExchange(Builder plan, Inventory inventory, boolean send, boolean receive) {
        if (!send) {
            plan.move(Rule.MOVED_EXCHANGE, inventory.send(), points(inventory.send()), inventory.patientAccess());
        }
        if (!receive) {
            plan.move(
                    Rule.MOVED_EXCHANGE,
                    inventory.receive(),
                    points(inventory.receive()),
                    send ? inventory.send() : inventory.patientAccess());
        }
    }

    private static void planPublicHealth(Builder plan, Inventory inventory, List<InteroperabilityMeasure> reported) {
        Figure objective = Figure.sum(
                "pointsOfPublicHealth",
                inventory.publicHealth().stream().map(PointsPlan::points).toList());
        if (reported.isEmpty()) {
            plan.add(inventory.patientAccess(), objective);
            plan.because.add(Reason.of(
                    Rule.MOVED_PUBLIC_HEALTH,
                    objective,
                    inventory.patientAccess().id()));
        } else if (reported.size() == 1) {
            plan.put(reported.get(0), objective.as(reported.get(0).id()));
        } else {
            reported.forEach(plan::start);
        }
    }

    private static Figure points(InteroperabilityMeasure measure) {
        return Figure.printed(
                measure.id(),
                measure.points()
                        .orElseThrow(() -> new IllegalStateException("no points are printed for " + measure.id())),
                measure.citation());
    }

    /** The plan while points are moved. */
    private static final class Builder {
        private final Map<String, Maximum> maxima = new LinkedHashMap<>();
        private final List<Reason> because = new ArrayList<>();

        void start(InteroperabilityMeasure measure) {
            put(measure, points(measure));
        }

        void put(InteroperabilityMeasure measure, Figure points) {
            maxima.put(measure.id(), new Maximum(measure, points));
        }

        void add(InteroperabilityMeasure measure, Figure more) {
            Maximum before = maxima.get(measure.id());
            put(measure, before == null ? more : before.points().plus(measure.id(), more));
        }

        void move(Rule rule, InteroperabilityMeasure from, Figure points, InteroperabilityMeasure to) {
            add(to, points);
            because.add(Reason.of(rule, from.id(), points, to.id()));
        }
    }
}
