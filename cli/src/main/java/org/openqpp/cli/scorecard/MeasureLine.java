package org.openqpp.cli.scorecard;

import java.util.EnumSet;
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

/** A measure on one line; under it, the reason why it does not count or earns nothing. */
final class MeasureLine {
    private static final int ID = 13;
    private static final int TITLE = 42;
    private static final int RATE = 13;
    private static final int DECILE = 11;
    private static final int POINTS = 7;

    /** Measures of these collection types have no other, so that the title says enough. */
    private static final Set<CollectionType> ONLY_ONE_WAY =
            EnumSet.of(CollectionType.CAHPS_SURVEY, CollectionType.ADMINISTRATIVE_CLAIMS);

    private final Catalog catalog;
    private final Ink ink;

    MeasureLine(Catalog catalog, Ink ink) {
        this.catalog = catalog;
        this.ink = ink;
    }

    void add(Page page, PerformanceCategory category, MeasureScore measure) {
        boolean counts = measure.status() == null || measure.status() == ProcessingStatus.PICKED;
        String line = Paragraph.left(measure.id(), ID) + title(measure) + rate(category, measure)
                + decile(measure) + points(measure);
        page.line("  " + (counts ? line : ink.faint(line)));
        String lead = " ".repeat(2 + ID);
        for (String remark : counts ? Remarks.of(measure.because()) : Remarks.last(measure.because())) {
            page.paragraph(lead + "- ", lead + "  ", remark);
        }
    }

    private static String title(MeasureScore measure) {
        CollectionType collectionType = measure.collectionType();
        if (collectionType == null || ONLY_ONE_WAY.contains(collectionType)) {
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
        CollectionType collectionType = measure.collectionType();
        boolean proportion = (collectionType == null || !ONLY_ONE_WAY.contains(collectionType))
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
