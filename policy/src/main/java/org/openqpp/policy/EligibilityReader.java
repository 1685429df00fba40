package org.openqpp.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openqpp.policy.Eligibility.Segment;
import org.openqpp.policy.Eligibility.Threshold;
import org.openqpp.policy.value.Citation;

/** Reads the table of thresholds and lists that decide who takes part. */
final class EligibilityReader {

    private final Set<String> rules;
    private final Problems problems;
    private final Map<String, Row> rows = new LinkedHashMap<>();
    private final Map<String, Citation> citations = new HashMap<>();

    EligibilityReader(Set<String> rules, Problems problems) {
        this.rules = rules;
        this.problems = problems;
    }

    Eligibility read(List<Row> table) {
        for (Row row : table) {
            Citation citation = row.citation();
            row.text("unit");
            String rule = row.text("rule");
            if (!rule.isEmpty() && !rules.contains(rule)) {
                row.problem("rule", PolicyProblem.Code.UNKNOWN_RULE, "the rule register has no \"" + rule + "\"");
            }
            String name = row.text("name");
            if (rows.put(name, row) != null) {
                FactReader.duplicate(row, "name", name);
            }
            citations.put(name, citation);
        }
        Segment first = segment("determinationPeriod.firstSegment");
        Segment second = segment("determinationPeriod.secondSegment");
        Eligibility eligibility = new Eligibility(
                thresholds(),
                words("clinicianTypes"),
                first,
                second,
                places("hospitalBased.placesOfService"),
                places("ascBased.placesOfService"),
                places("facilityBased.placesOfService"),
                places("facilityBased.neededPlacesOfService"),
                words("claimsMeasures.cardiologySpecialties"));
        for (Map.Entry<String, Row> rest : rows.entrySet()) {
            rest.getValue()
                    .problem("name", PolicyProblem.Code.UNKNOWN_NAME, "eligibility knows no \"" + rest.getKey() + "\"");
        }
        return eligibility;
    }

    private @Nullable Row take(String name) {
        Row row = rows.remove(name);
        if (row == null) {
            problems.add(PolicyTable.ELIGIBILITY, PolicyProblem.Code.MISSING_NAME, name + " is not given");
        }
        return row;
    }

    private Map<Threshold, Eligibility.Value> thresholds() {
        Map<Threshold, Eligibility.Value> thresholds = new EnumMap<>(Threshold.class);
        for (Threshold name : Threshold.values()) {
            Row row = take(name.wireName());
            if (row != null) {
                thresholds.put(
                        name,
                        new Eligibility.Value(
                                name,
                                row.decimal("value"),
                                row.raw("unit"),
                                row.raw("rule"),
                                Objects.requireNonNull(citations.get(name.wireName()))));
            }
        }
        return Collections.unmodifiableMap(thresholds);
    }

    private Set<String> words(String name) {
        Row row = take(name);
        if (row == null) {
            return Set.of();
        }
        row.text("value");
        return row.set("value");
    }

    private List<Integer> places(String name) {
        List<Integer> places = new ArrayList<>();
        Row row = take(name);
        if (row != null) {
            for (String code : row.set("value")) {
                if (code.length() == 2 && Character.isDigit(code.charAt(0)) && Character.isDigit(code.charAt(1))) {
                    places.add(Integer.parseInt(code));
                } else {
                    row.problem(
                            "value",
                            PolicyProblem.Code.WRONG_VALUE,
                            "\"" + code + "\" is not a place of service of two digits");
                }
            }
        }
        return Collections.unmodifiableList(places);
    }

    private Segment segment(String name) {
        Row row = take(name);
        return row == null ? new Segment(LocalDate.EPOCH, LocalDate.EPOCH) : row.days("value");
    }
}
