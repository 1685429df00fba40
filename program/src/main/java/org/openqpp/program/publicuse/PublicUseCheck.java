package org.openqpp.program.publicuse;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openqpp.policy.ParameterName;
import org.openqpp.policy.Policy;
import org.openqpp.policy.WeightRow;
import org.openqpp.policy.WeightTable;
import org.openqpp.policy.value.Citation;
import org.openqpp.policy.value.Confidence;
import org.openqpp.policy.value.PerformanceCategory;
import org.openqpp.policy.value.Rational;
import org.openqpp.policy.value.Rounding;
import org.openqpp.program.publicuse.PublicUseFinding.Code;
import org.openqpp.program.table.CellsParquetReader;
import org.openqpp.scoring.bind.Law;
import org.openqpp.scoring.figure.Figure;
import org.openqpp.scoring.payment.PaymentAdjuster;

/**
 * Recomputes final score and payment adjustment of every row of a public use file from the category scores, weights and bonus
 * that the row prints, and lists what differs and why.
 *
 * <p>For example, quality 91.34, cost 60.375 and 40 activity points with the weights 0.4, 0.3 and 0.3 make 84.6485, rounded
 * 84.65. A row of a year before weights were published gets the weights of the policy's tables for the categories it was
 * scored in.
 */
public final class PublicUseCheck {

    private static final int COMMON_DECIMALS = 4;
    private static final String FINAL_SCORE = "final score";

    private final Law law;
    private final PaymentAdjuster adjuster;
    private final Rational maximum;
    private final Rational activitiesMaximum;

    /** A check under a policy with the maximum adjustment of the file's year in percent. */
    public PublicUseCheck(Policy policy, Rational maximumAdjustment) {
        this.law = new Law(policy);
        this.maximum = maximumAdjustment;
        this.adjuster = PaymentAdjuster.withMaximum(
                law,
                Figure.printed("maximumAdjustment", maximumAdjustment, new Citation("Given", Confidence.INFERRED)));
        this.activitiesMaximum = law.value(ParameterName.ACTIVITIES_MAXIMUM);
    }

    /** A check with the published maximum adjustment of the policy's year. */
    public static PublicUseCheck published(Policy policy) {
        return new PublicUseCheck(
                policy,
                policy.parameter(ParameterName.PUBLISHED_MAXIMUM_ADJUSTMENT).value());
    }

    /**
     * How many rows agree.
     *
     * @param rows number of rows
     * @param counts findings by code
     */
    public record Summary(long rows, Map<Code, Long> counts) {
        /** Number of findings of a code. */
        public long count(Code code) {
            return counts.getOrDefault(code, 0L);
        }
    }

    /**
     * Checks a file.
     *
     * @param file CSV or Parquet
     * @param differences takes what does not agree, in the order of the file
     * @throws IOException if the file cannot be read
     */
    public Summary check(Path file, Consumer<PublicUseFinding> differences) throws IOException {
        Tally tally = new Tally(differences);
        if (file.toString().endsWith(".parquet")) {
            CellsParquetReader.read(file, (names, cells) -> {
                Map<String, Integer> places = places(List.of(names));
                tally.row(column -> {
                    Integer place = places.get(column);
                    return place == null ? "" : cells[place];
                });
            });
            return tally.summary();
        }
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(file);
                CloseableIterator<CsvRecord> records = reader.iterator()) {
            if (!records.hasNext()) {
                throw new IOException(file.getFileName() + " has no header");
            }
            Map<String, Integer> places = places(records.next().getFields());
            while (records.hasNext()) {
                CsvRecord record = records.next();
                tally.row(column -> {
                    Integer place = places.get(column);
                    return place == null || place >= record.getFieldCount() ? "" : record.getField(place);
                });
            }
        }
        return tally.summary();
    }

    private static Map<String, Integer> places(List<String> names) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            places.put(names.get(i).toLowerCase(Locale.ROOT), i);
        }
        if (!places.containsKey(FINAL_SCORE)) {
            throw new UncheckedIOException(
                    new IOException("it is no public use file: there is no column \"" + FINAL_SCORE + "\""));
        }
        return places;
    }

    private final class Tally {
        private final Consumer<PublicUseFinding> differences;
        private final Map<Code, Long> counts = new EnumMap<>(Code.class);
        private long rows;

        Tally(Consumer<PublicUseFinding> differences) {
            this.differences = differences;
        }

        void row(Function<String, String> cells) {
            rows++;
            for (PublicUseFinding finding : check(rows, cells)) {
                counts.merge(finding.code(), 1L, Long::sum);
                if (!finding.code().agreement()) {
                    differences.accept(finding);
                }
            }
        }

        Summary summary() {
            return new Summary(rows, counts);
        }
    }

    /** The names that a variable had over the years, the newest first. */
    private enum Variable {
        FINAL_SCORE("final score"),
        ADJUSTMENT("payment adjustment percentage"),
        BONUS("complex patient bonus"),
        QUALITY("quality category score"),
        QUALITY_WEIGHT("quality category weight"),
        COST("cost category score", "cost score"),
        COST_WEIGHT("cost category weight"),
        ACTIVITIES("improvement activities (ia) category score", "ia category score", "ia score"),
        ACTIVITIES_WEIGHT("improvement activities (ia) category weight", "ia category weight"),
        INTEROPERABILITY("promoting interoperability (pi) category score"),
        INTEROPERABILITY_WEIGHT("promoting interoperability (pi) category weight", "pi category weight"),
        SMALL("small practice status", "small practitioner"),
        FACILITY("received facility score"),
        PARTICIPATION("participation option", "participation type"),
        REPORTING("reporting option"),
        SPECIAL_REWEIGHTING("pi reweighting (special status or clinician type)", "pi reweighting"),
        COST_MEASURE("cost measure id 1");

        @SuppressWarnings("ImmutableEnumChecker") // made by List.of
        private final List<String> names;

        Variable(String... names) {
            this.names = List.of(names);
        }

        String of(Function<String, String> cells) {
            for (String name : names) {
                String value = cells.apply(name).trim();
                if (!value.isEmpty()) {
                    return value;
                }
            }
            return "";
        }

        boolean yes(Function<String, String> cells) {
            return of(cells).equalsIgnoreCase("true");
        }
    }

    /** A number that cannot be read. */
    private static final class Unreadable extends RuntimeException {
        Unreadable(String message) {
            super(message);
        }
    }

    private static @Nullable Rational number(Variable variable, Function<String, String> cells) {
        String text = variable.of(cells);
        if (text.isEmpty()) {
            return null;
        }
        try {
            return Rational.of(new BigDecimal(text));
        } catch (NumberFormatException e) {
            throw new Unreadable(variable.names.get(0) + " is no number");
        }
    }

    /**
     * Checks a row.
     *
     * @param row number of the row
     * @param cells the cell of a variable by its published name; empty when there is none
     */
    public List<PublicUseFinding> check(long row, Function<String, String> cells) {
        List<PublicUseFinding> findings = new ArrayList<>(2);
        try {
            Rational printed = number(Variable.FINAL_SCORE, cells);
            findings.add(finalScore(row, printed, cells));
            findings.add(adjustment(row, printed, number(Variable.ADJUSTMENT, cells)));
        } catch (Unreadable e) {
            findings.add(new PublicUseFinding(row, Code.UNREADABLE_VALUE, "", "", String.valueOf(e.getMessage())));
        }
        return findings;
    }

    /** The four category percents and where their weights come from. */
    private record Parts(
            Map<PerformanceCategory, Rational> percents,
            Map<PerformanceCategory, Rational> weights,
            Rational slack,
            String how) {}

    private PublicUseFinding finalScore(long row, @Nullable Rational printed, Function<String, String> cells) {
        if (printed == null) {
            return new PublicUseFinding(row, Code.FINAL_SCORE_NOT_COMPUTABLE, "", "", "The row has no final score.");
        }
        String shown = text(printed);
        Optional<Parts> found = parts(cells);
        if (found.isEmpty()) {
            return new PublicUseFinding(
                    row,
                    Code.FINAL_SCORE_NOT_COMPUTABLE,
                    shown,
                    "",
                    "The row prints no weights, and the policy has none for the categories it was scored in.");
        }
        Parts parts = found.get();
        Rational threshold = law.value(ParameterName.PERFORMANCE_THRESHOLD);
        long weighted = parts.weights().values().stream()
                .filter(weight -> weight.signum() > 0)
                .count();
        Rational sum = weighted < 2 ? threshold : sum(parts, number(Variable.BONUS, cells));
        Rational slack = weighted < 2 ? Rational.ZERO : parts.slack();
        Rational computed = finalScore(sum);
        if (computed.equals(printed)) {
            return new PublicUseFinding(row, Code.FINAL_SCORE_AGREES, shown, text(computed), parts.how());
        }
        if (finalScore(sum.minus(slack)).isAtMost(printed) && printed.isAtMost(finalScore(sum.plus(slack)))) {
            return new PublicUseFinding(
                    row,
                    Code.FINAL_SCORE_WITHIN_ROUNDING,
                    shown,
                    text(computed),
                    "Rounding of the printed category scores can move the final score that far.");
        }
        return new PublicUseFinding(
                row, Code.FINAL_SCORE_DIFFERS, shown, text(computed), parts.how() + " " + why(cells, weighted));
    }

    private static Rational sum(Parts parts, @Nullable Rational bonus) {
        Rational sum = bonus == null ? Rational.ZERO : bonus;
        for (PerformanceCategory category : PerformanceCategory.values()) {
            Rational percent = parts.percents().getOrDefault(category, Rational.ZERO);
            Rational weight = parts.weights().getOrDefault(category, Rational.ZERO);
            sum = sum.plus(percent.times(weight).dividedBy(Rational.HUNDRED));
        }
        return sum;
    }

    private Rational finalScore(Rational sum) {
        return sum.min(law.value(ParameterName.FINAL_SCORE_MAXIMUM)).round(Rounding.FINAL_SCORE);
    }

    private static String why(Function<String, String> cells, long weighted) {
        if (weighted < 2) {
            return "Fewer than two categories have a weight, so the final score should be the performance threshold.";
        }
        if (Variable.FACILITY.yes(cells)) {
            return "The score is facility-based: quality and cost may be printed as they would be without the hospital.";
        }
        return "Weights, bonus or categories may follow rules of another year.";
    }

    private Optional<Parts> parts(Function<String, String> cells) {
        Map<PerformanceCategory, Rational> percents = new EnumMap<>(PerformanceCategory.class);
        put(percents, PerformanceCategory.QUALITY, number(Variable.QUALITY, cells));
        put(percents, PerformanceCategory.COST, number(Variable.COST, cells));
        Rational activities = number(Variable.ACTIVITIES, cells);
        if (activities != null) {
            // in points of 40
            percents.put(
                    PerformanceCategory.IMPROVEMENT_ACTIVITIES,
                    activities.times(Rational.HUNDRED).dividedBy(activitiesMaximum));
        }
        put(percents, PerformanceCategory.PROMOTING_INTEROPERABILITY, number(Variable.INTEROPERABILITY, cells));
        Map<PerformanceCategory, Rational> weights = new EnumMap<>(PerformanceCategory.class);
        put(weights, PerformanceCategory.QUALITY, percent(number(Variable.QUALITY_WEIGHT, cells)));
        put(weights, PerformanceCategory.COST, percent(number(Variable.COST_WEIGHT, cells)));
        put(weights, PerformanceCategory.IMPROVEMENT_ACTIVITIES, percent(number(Variable.ACTIVITIES_WEIGHT, cells)));
        put(
                weights,
                PerformanceCategory.PROMOTING_INTEROPERABILITY,
                percent(number(Variable.INTEROPERABILITY_WEIGHT, cells)));
        String how = "Weights as printed.";
        if (weights.isEmpty()) {
            if (percents.isEmpty()) {
                // nobody's category: only the neutral score has neither scores nor weights
                return number(Variable.FINAL_SCORE, cells) == null
                        ? Optional.empty()
                        : Optional.of(new Parts(percents, weights, Rational.ZERO, how));
            }
            Optional<WeightRow> row = weights(percents, cells);
            if (row.isEmpty()) {
                return Optional.empty();
            }
            weights.putAll(row.get().weights());
            how = "No weights printed; those of the policy's table "
                    + row.get().table().wireName() + ".";
        }
        return Optional.of(new Parts(percents, weights, slack(cells, weights), how));
    }

    private static void put(
            Map<PerformanceCategory, Rational> map, PerformanceCategory category, @Nullable Rational value) {
        if (value != null) {
            map.put(category, value);
        }
    }

    private static @Nullable Rational percent(@Nullable Rational fraction) {
        return fraction == null ? null : fraction.times(Rational.HUNDRED);
    }

    /** The weights for the categories that the row was scored in: cost with a measure, interoperability unless reweighted. */
    private Optional<WeightRow> weights(Map<PerformanceCategory, Rational> percents, Function<String, String> cells) {
        Set<PerformanceCategory> scored = EnumSet.noneOf(PerformanceCategory.class);
        percents.forEach((category, percent) -> {
            boolean counts =
                    switch (category) {
                        case QUALITY, IMPROVEMENT_ACTIVITIES -> true;
                        case COST -> !Variable.COST_MEASURE.of(cells).isEmpty() || percent.signum() > 0;
                        case PROMOTING_INTEROPERABILITY ->
                            percent.signum() > 0 || !Variable.SPECIAL_REWEIGHTING.yes(cells);
                    };
            if (counts) {
                scored.add(category);
            }
        });
        String reporting = Variable.REPORTING.of(cells);
        boolean small = Variable.SMALL.yes(cells);
        WeightTable table =
                reporting.contains("APP") ? WeightTable.APP : small ? WeightTable.SMALL_PRACTICE : WeightTable.GENERAL;
        return law.policy().findWeights(table, scored);
    }

    /** How far rounding of the printed category scores and the bonus can move the sum. */
    private static Rational slack(Function<String, String> cells, Map<PerformanceCategory, Rational> weights) {
        Rational slack = Rational.ZERO;
        Variable[] variables = {
            Variable.QUALITY, Variable.COST, Variable.ACTIVITIES, Variable.INTEROPERABILITY, Variable.BONUS
        };
        PerformanceCategory[] categories = {
            PerformanceCategory.QUALITY,
            PerformanceCategory.COST,
            PerformanceCategory.IMPROVEMENT_ACTIVITIES,
            PerformanceCategory.PROMOTING_INTEROPERABILITY
        };
        for (int i = 0; i < variables.length; i++) {
            String text = variables[i].of(cells);
            int point = text.indexOf('.');
            int decimals = point < 0 ? 0 : text.length() - point - 1;
            // without decimals a number stands for itself to the last decimal, since trailing zeros are not printed
            int last = decimals == 0 ? COMMON_DECIMALS : Math.min(decimals, COMMON_DECIMALS);
            Rational half = Rational.of(BigDecimal.valueOf(5, last + 1));
            Rational weight = i < categories.length
                    ? weights.getOrDefault(categories[i], Rational.ZERO).dividedBy(Rational.HUNDRED)
                    : Rational.ONE;
            slack = slack.plus(half.times(weight));
        }
        return slack;
    }

    private PublicUseFinding adjustment(long row, @Nullable Rational finalScore, @Nullable Rational printed) {
        if (finalScore == null || printed == null) {
            return new PublicUseFinding(
                    row,
                    Code.ADJUSTMENT_NOT_COMPUTABLE,
                    printed == null ? "" : text(printed),
                    "",
                    "The row has no final score or no adjustment.");
        }
        Rational computed = adjuster.adjust(Figure.known("finalScore", finalScore), new ArrayList<>())
                .value();
        if (computed.equals(printed)) {
            return new PublicUseFinding(
                    row, Code.ADJUSTMENT_AGREES, text(printed), text(computed), "As it follows from the final score.");
        }
        Rational threshold = law.value(ParameterName.PERFORMANCE_THRESHOLD);
        StringBuilder why =
                new StringBuilder("With a maximum of ").append(text(maximum)).append(" % it is another one");
        if (threshold.isLessThan(finalScore) && printed.signum() > 0) {
            Rational range = law.value(ParameterName.FINAL_SCORE_MAXIMUM).minus(threshold);
            Rational implied = printed.times(range).dividedBy(finalScore.minus(threshold));
            why.append("; the printed one would need a maximum of about ")
                    .append(implied.toBigDecimal(2).toPlainString())
                    .append(" % at the highest score");
        } else if (finalScore.isLessThan(threshold) && printed.signum() > 0) {
            why.append("; a positive one below the threshold of ")
                    .append(text(threshold))
                    .append(" belongs to a year with a lower threshold");
        }
        return new PublicUseFinding(
                row,
                Code.ADJUSTMENT_DIFFERS,
                text(printed),
                text(computed),
                why.append('.').toString());
    }

    private static String text(Rational value) {
        BigDecimal decimal = value.toBigDecimal(COMMON_DECIMALS).stripTrailingZeros();
        return decimal.scale() < 0 ? decimal.setScale(0).toPlainString() : decimal.toPlainString();
    }
}
