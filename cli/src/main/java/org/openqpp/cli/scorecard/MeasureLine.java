package org.openqpp.cli.scorecard;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openqpp.cli.console.Ink;
import org.openqpp.cli.console.Page;
import org.openqpp.cli.console.Paragraph;
import org.openqpp.cli.console.Shown;
import org.openqpp.policy.catalog.Catalog;
import org.openqpp.policy.catalog.MetricType;
import org.openqpp.policy.value.CollectionType;
import org.openqpp.policy.value.PerformanceCategory;
import org.openqpp.policy.value.Rational;
import org.openqpp.scoring.MeasureScore;
import org.openqpp.scoring.ProcessingStatus;
import org.openqpp.scoring.figure.Figure;
import org.openqpp.scoring.figure.Reason;
import org.openqpp.scoring.figure.Rule;

/** A measure on one line; under it, the reason why it does not count or earns nothing. */
final class MeasureLine {
    private static final int ID = 13;
    private static final int TITLE = 45;
    private static final int RATE = 12;
    private static final int DECILE = 11;
    private static final int POINTS = 7;
    private static final Set<Rule> MERELY_COUNTS =
            EnumSet.of(Rule.COUNTS, Rule.CLAIMS_COUNTS, Rule.PATHWAY_COUNTS, Rule.SURVEY_COUNTS);

    private final Catalog catalog;
    private final Ink ink;

    MeasureLine(Catalog catalog, Ink ink) {
        this.catalog = catalog;
        this.ink = ink;
    }

    void add(Page page, PerformanceCategory category, MeasureScore measure) {
        boolean counts = measure.status() == null || measure.status() == ProcessingStatus.PICKED;
        String line = Paragraph.left(measure.id(), ID) + title(category, measure) + rate(category, measure)
                + decile(measure) + points(measure);
        page.line("  " + (counts ? line : ink.faint(line)));
        if (needsReason(category, measure, counts)) {
            String lead = " ".repeat(2 + ID);
            reason(measure.because()).ifPresent(sentence -> page.paragraph(lead + "- ", lead + "  ", sentence));
        }
    }

    /** The last rule that says more than that the measure counts. */
    private static Optional<String> reason(List<Reason> because) {
        for (int i = because.size() - 1; i >= 0; i--) {
            if (!MERELY_COUNTS.contains(because.get(i).rule())) {
                return Optional.of(because.get(i).sentence());
            }
        }
        return Optional.empty();
    }

    private static boolean needsReason(PerformanceCategory category, MeasureScore measure, boolean counts) {
        if (!counts || measure.points().isZero()) {
            return true;
        }
        boolean compared = category == PerformanceCategory.QUALITY || category == PerformanceCategory.COST;
        return compared && measure.decile() == null && measure.parts().isEmpty();
    }

    private static String title(PerformanceCategory category, MeasureScore measure) {
        CollectionType collectionType = measure.collectionType();
        if (collectionType == null || category == PerformanceCategory.COST) {
            return Paragraph.left(measure.title(), TITLE);
        }
        String label = ", " + collectionType.label();
        return Paragraph.left(Paragraph.shortened(measure.title(), TITLE - label.length()) + label, TITLE);
    }

    private String rate(PerformanceCategory category, MeasureScore measure) {
        Figure rate = measure.performanceRate();
        if (rate == null) {
            return " ".repeat(RATE);
        }
        return Paragraph.right(rate(category, measure, rate.value()), RATE);
    }

    private String rate(PerformanceCategory category, MeasureScore measure, Rational rate) {
        if (category == PerformanceCategory.COST) {
            return "$" + Shown.grouped(rate);
        }
        boolean proportion = measure.collectionType() != CollectionType.ADMINISTRATIVE_CLAIMS
                && measure.collectionType() != CollectionType.CAHPS_SURVEY
                && catalog.findQualityMeasure(measure.id())
                        .map(found -> found.metricType() != MetricType.NON_PROPORTION)
                        .orElse(true);
        return proportion ? Shown.points(rate) + " %" : Shown.brief(rate);
    }

    private static String decile(MeasureScore measure) {
        Figure decile = measure.decile();
        return Paragraph.right(decile == null ? "" : "decile " + Shown.brief(decile.value()), DECILE);
    }

    private static String points(MeasureScore measure) {
        if (measure.status() == ProcessingStatus.EXCLUDED) {
            return Paragraph.right("-", POINTS);
        }
        Figure maximum = measure.maximumPoints();
        return Paragraph.right(Shown.points(measure.points()), POINTS)
                + (maximum == null ? "" : " of " + Shown.brief(maximum.value()));
    }
}
