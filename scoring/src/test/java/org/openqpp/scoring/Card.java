package org.openqpp.scoring;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openqpp.policy.Policy;
import org.openqpp.policy.value.PerformanceCategory;
import org.openqpp.scoring.figure.Figure;
import org.openqpp.scoring.figure.Reason;
import org.openqpp.scoring.figure.Rule;
import org.openqpp.scoring.tree.Metadata;
import org.openqpp.scoring.tree.ScoreNode;
import org.openqpp.scoring.tree.ScoreTrees;

/**
 * A score as short readable texts, taken from the score tree and from nowhere else.
 *
 * <p>For example, {@code quality()} is "51 + 6 of 60 + 0.7134: 95.7134 %" and {@code weights()} "40/30/30/0" for quality,
 * cost, improvement activities and Promoting Interoperability.
 */
record Card(CandidateScore candidate, ScoreNode tree) {

    private static final String NOT_SCORED = "not scored";

    static Card of(CandidateScore candidate, Policy policy) {
        return new Card(candidate, ScoreTrees.of(candidate, policy));
    }

    /** Final score, "mips 77.03". */
    String line() {
        return text(tree, "programName") + " " + total();
    }

    /** Final score with two decimals. */
    String total() {
        return tree.value().value().toBigDecimal(2).toPlainString();
    }

    /** Payment adjustment in percent with two decimals. */
    String adjustment() {
        return quantity(tree, "paymentAdjustmentPercent")
                .value()
                .toBigDecimal(2)
                .toPlainString();
    }

    /** Weights of quality, cost, improvement activities and Promoting Interoperability. */
    String weights() {
        return Stream.of("quality", "cost", "ia", "pi")
                .map(name -> quantity(part(name), "weight").shown())
                .collect(Collectors.joining("/"));
    }

    /** Contributions of the four categories in the same order. */
    String contributions() {
        return Stream.of("quality", "cost", "ia", "pi")
                .map(name -> part(name).value().shown())
                .collect(Collectors.joining(" + "));
    }

    /** Quality: points, bonus, available points, improvement, percent. */
    String quality() {
        return achievement("quality");
    }

    /** Cost: points, available points, improvement, percent. */
    String cost() {
        return achievement("cost");
    }

    private String achievement(String name) {
        ScoreNode original = part(name).original();
        if (original == null) {
            return NOT_SCORED;
        }
        String percent = original.value().shown() + " %";
        if (original.findMetadata("achievementPoints").isEmpty()) {
            return percent;
        }
        return quantity(original, "achievementPoints").shown()
                + unlessZero(original, "bonusPoints")
                + " of " + quantity(original, "availablePoints").shown()
                + unlessZero(original, "improvementPercent")
                + ": " + percent;
    }

    /** Improvement activities: points and percent. */
    String activities() {
        ScoreNode original = part("ia").original();
        return original == null
                ? NOT_SCORED
                : quantity(original, "points").shown() + " of "
                        + quantity(original, "maximumPoints").shown() + ": "
                        + original.value().shown() + " %";
    }

    /** Promoting Interoperability in percent, after its bonus if there is one. */
    String interoperability() {
        ScoreNode original = part("pi").original();
        if (original == null) {
            return NOT_SCORED;
        }
        String bonus = unlessZero(original, "bonusPoints") + unlessZero(original, "piRollupBonus");
        return (bonus.isEmpty() ? "" : "bonus" + bonus.replace(" + ", " ") + ": ")
                + original.value().shown() + " %";
    }

    private static String unlessZero(ScoreNode node, String name) {
        return node.findMetadata(name).isEmpty() || quantity(node, name).isZero()
                ? ""
                : " + " + quantity(node, name).shown();
    }

    /** Points of the complex patient bonus. */
    String complexPatientBonus() {
        return part("bonuses").value().shown();
    }

    /** Quality measures that count, with their points, in their order. */
    String counted() {
        return measures("quality", "PICKED");
    }

    /** Quality measures that are scored and do not count. */
    String uncounted() {
        return measures("quality", "NOT_PICKED");
    }

    /** Quality measures that are taken out. */
    String takenOut() {
        return measures("quality", "EXCLUDED").replaceAll(" 0\\b", "");
    }

    /** Cost measures that count. */
    String costMeasures() {
        return measures("cost", "PICKED");
    }

    private String measures(String category, String status) {
        return parts(category).stream()
                .filter(measure -> text(measure, "processingStatus").equals(status))
                .map(measure -> measure.name() + " " + measure.value().shown())
                .collect(Collectors.joining(", "));
    }

    /** Points of every activity, or of every Promoting Interoperability measure. */
    String points(PerformanceCategory category) {
        return parts(category.wireName()).stream()
                .map(measure -> measure.name() + " " + measure.value().shown())
                .collect(Collectors.joining(", "));
    }

    /** Points of a measure or activity. */
    String points(String id) {
        return measure(id).value().shown();
    }

    /** A fact of a measure, such as its caseCount. */
    String fact(String id, String metadataName) {
        return measure(id)
                .findMetadata(metadataName)
                .map(entry -> entry instanceof Metadata.Quantity quantity
                        ? quantity.figure().shown()
                        : entry instanceof Metadata.Text text ? text.text() : entry.toString())
                .orElse("none");
    }

    /** The node of a measure or activity; the first of several versions. */
    ScoreNode measure(String id) {
        for (PerformanceCategory category : PerformanceCategory.values()) {
            for (ScoreNode measure : parts(category.wireName())) {
                if (measure.name().equals(id)) {
                    return measure;
                }
            }
        }
        throw new AssertionError("no measure " + id + " in " + this);
    }

    private List<ScoreNode> parts(String category) {
        ScoreNode original = part(category).original();
        return original == null ? List.of() : original.parts();
    }

    /** What a rule says here, each sentence once; "-" when it did not apply. */
    String says(Rule rule) {
        Set<String> sentences = reasons(tree)
                .filter(reason -> reason.rule() == rule)
                .map(Reason::sentence)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return sentences.isEmpty() ? "-" : String.join(" ", sentences);
    }

    /** The rules that applied to a measure, in order. */
    List<Rule> rulesOf(String id) {
        return measure(id).because().stream().map(Reason::rule).toList();
    }

    /** All rules that applied anywhere. */
    Set<Rule> rules() {
        return reasons(tree).map(Reason::rule).collect(Collectors.toCollection(() -> EnumSet.noneOf(Rule.class)));
    }

    /** The warnings of the tree. */
    List<String> warnings() {
        return tree.warnings();
    }

    /** The part of the tree with this name. */
    ScoreNode part(String name) {
        return tree.findPart(name).orElseThrow();
    }

    static Stream<Reason> reasons(ScoreNode node) {
        List<Reason> reasons = new ArrayList<>(node.because());
        Stream.concat(node.parts().stream(), Stream.ofNullable(node.original()))
                .forEach(child -> reasons(child).forEach(reasons::add));
        return reasons.stream();
    }

    static Figure quantity(ScoreNode node, String name) {
        return node.findMetadata(name)
                .filter(Metadata.Quantity.class::isInstance)
                .map(entry -> ((Metadata.Quantity) entry).figure())
                .orElseThrow(() -> new AssertionError(node.name() + " has no " + name));
    }

    static String text(ScoreNode node, String name) {
        return node.findMetadata(name)
                .filter(Metadata.Text.class::isInstance)
                .map(entry -> ((Metadata.Text) entry).text())
                .orElseThrow(() -> new AssertionError(node.name() + " has no " + name));
    }

    @Override
    public String toString() {
        return line() + ", quality " + quality() + ", cost " + cost() + ", ia "
                + activities() + ", pi " + interoperability()
                + ", weights " + weights() + ", counted " + counted();
    }
}
