package org.openqpp.cli.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.openqpp.cli.console.Ink;
import org.openqpp.cli.console.Page;
import org.openqpp.cli.console.Paragraph;
import org.openqpp.cli.console.Shown;
import org.openqpp.policy.CatalogFacts.CostMeasureFacts;
import org.openqpp.policy.CatalogFacts.InteroperabilityMeasureFacts;
import org.openqpp.policy.catalog.ActivityWeight;
import org.openqpp.policy.catalog.CostMeasure;
import org.openqpp.policy.catalog.ImprovementActivity;
import org.openqpp.policy.catalog.InteroperabilityMeasure;
import org.openqpp.policy.catalog.QualityMeasure;
import org.openqpp.policy.catalog.ValuePathway;
import org.openqpp.policy.value.CollectionType;
import org.openqpp.policy.value.PerformanceCategory;

/**
 * An offer as tables, one a category.
 *
 * <p>For example, {@code new OfferPage(catalog, ink).page(offer, "Specialty set familyMedicine")}.
 */
public final class OfferPage {
    private static final List<CollectionType> COLUMNS = List.of(
            CollectionType.ECQM, CollectionType.CQM, CollectionType.PART_B_CLAIMS, CollectionType.WEB_INTERFACE);
    private static final int QUALITY_ID = 10;
    private static final int QUALITY_TITLE = 43;
    private static final int QUALITY_TYPE = 11;
    private static final int COLUMN = 7;
    private static final int ID = 18;
    private static final int TITLE = 62;
    private static final int INTEROPERABILITY_TITLE = 44;
    private static final int COST_TITLE = 52;

    private final YearCatalog catalog;
    private final Ink ink;

    public OfferPage(YearCatalog catalog, Ink ink) {
        this.catalog = catalog;
        this.ink = ink;
    }

    /** The page. */
    public String page(Offer offer, String title) {
        Page page = new Page();
        page.line(ink.strong(title) + ink.faint("  policy " + catalog.identity()));
        if (!offer.quality().isEmpty()) {
            quality(page, offer.quality());
        }
        if (!offer.activities().isEmpty()) {
            activities(page, offer.activities());
        }
        if (!offer.interoperability().isEmpty()) {
            interoperability(page, offer.interoperability());
        }
        if (!offer.cost().isEmpty()) {
            cost(page, offer.cost());
        }
        if (!offer.pathways().isEmpty()) {
            pathways(page, offer.pathways());
        }
        return page.toString();
    }

    private void quality(Page page, List<QualityMeasure> measures) {
        heading(page, PerformanceCategory.QUALITY.label(), measures.size(), "measure", "measures");
        StringBuilder columns = new StringBuilder("  ")
                .append(Paragraph.left("id", QUALITY_ID))
                .append(Paragraph.left("  title", QUALITY_TITLE + 2))
                .append(Paragraph.left("  type", QUALITY_TYPE + 2));
        for (CollectionType column : COLUMNS) {
            columns.append(Paragraph.left(column(column), COLUMN));
        }
        page.line(ink.faint(columns.toString()));
        for (QualityMeasure measure : measures) {
            titled(
                    page,
                    "  " + Paragraph.left(measure.id(), QUALITY_ID) + (measure.highPriority() ? ink.strong("! ") : "  "),
                    QUALITY_ID + 4,
                    measure.title(),
                    QUALITY_TITLE,
                    "  " + Paragraph.left(Words.brief(measure.type()), QUALITY_TYPE) + collectionTypes(measure));
        }
        List<String> legend = new ArrayList<>();
        legend.add("! high priority");
        for (BenchmarkState state : BenchmarkState.values()) {
            if (!state.sign().isEmpty()) {
                legend.add(state.sign() + " " + state.words());
            }
        }
        for (String line : Paragraph.lines(String.join("   ", legend), Page.WIDTH - 2)) {
            page.line("  " + ink.faint(line));
        }
    }

    private static String column(CollectionType type) {
        return switch (type) {
            case PART_B_CLAIMS -> "Part B";
            case WEB_INTERFACE -> "Web";
            default -> type.label();
        };
    }

    private String collectionTypes(QualityMeasure measure) {
        StringBuilder states = new StringBuilder();
        for (CollectionType column : COLUMNS) {
            states.append(Paragraph.left(
                    " " + BenchmarkState.of(measure, column, catalog).sign(), COLUMN));
        }
        if (states.toString().isBlank() && !measure.collectionTypes().isEmpty()) {
            CollectionType other = measure.collectionTypes().iterator().next();
            return " " + BenchmarkState.of(measure, other, catalog).sign() + " "
                    + Paragraph.shortened(other.label(), COLUMNS.size() * COLUMN - 3);
        }
        return states.toString();
    }

    private void activities(Page page, List<ImprovementActivity> activities) {
        heading(page, PerformanceCategory.IMPROVEMENT_ACTIVITIES.label(), activities.size(), "activity", "activities");
        for (ImprovementActivity activity : activities) {
            String weight = activity.weight().map(ActivityWeight::wireName).orElse("full credit");
            titled(page, "  " + Paragraph.left(activity.id(), ID), ID + 2, activity.title(), TITLE, "  " + weight);
        }
    }

    private void interoperability(Page page, List<InteroperabilityMeasureFacts> measures) {
        heading(page, PerformanceCategory.PROMOTING_INTEROPERABILITY.label(), measures.size(), "entry", "entries");
        for (InteroperabilityMeasureFacts measure : measures) {
            Optional<InteroperabilityMeasure> scoring = catalog.findInteroperabilityScoring(measure.id());
            String points = scoring.flatMap(InteroperabilityMeasure::points)
                    .map(found -> Shown.brief(found) + " points")
                    .orElse("");
            String role = scoring.map(found -> Words.of(found.role())).orElse("");
            titled(
                    page,
                    "  " + Paragraph.left(measure.id(), ID),
                    ID + 2,
                    measure.title(),
                    INTEROPERABILITY_TITLE,
                    "  " + Paragraph.left(role, 18) + Paragraph.right(points, 12));
        }
    }

    private void cost(Page page, List<CostMeasureFacts> measures) {
        heading(page, PerformanceCategory.COST.label(), measures.size(), "measure", "measures");
        for (CostMeasureFacts measure : measures) {
            String cases = catalog.findCostScoring(measure.id()).map(OfferPage::cases).orElse("");
            titled(page, "  " + Paragraph.left(measure.id(), ID), ID + 2, measure.title(), COST_TITLE, "  " + cases);
        }
    }

    private static String cases(CostMeasure measure) {
        if (!measure.scored()) {
            return "not scored this year";
        }
        return measure.caseMinimum() + " cases" + (measure.groupsOnly() ? ", groups only" : "");
    }

    private void pathways(Page page, List<ValuePathway> pathways) {
        heading(page, "MIPS Value Pathways", pathways.size(), "MVP", "MVPs");
        for (ValuePathway pathway : pathways) {
            page.line("  " + Paragraph.left(pathway.id(), QUALITY_ID) + pathway.title());
        }
    }

    /** A row whose title may take several lines; what follows it stands on the first. */
    private static void titled(Page page, String before, int indent, String title, int width, String after) {
        List<String> lines = Paragraph.lines(title, width);
        page.line(before + Paragraph.left(lines.get(0), width) + after);
        for (String line : lines.subList(1, lines.size())) {
            page.line(" ".repeat(indent) + line);
        }
    }

    private void heading(Page page, String name, int count, String one, String many) {
        page.blank()
                .line(ink.heading(name.toUpperCase(Locale.ROOT))
                        + ink.faint("  " + count + " " + (count == 1 ? one : many)));
    }
}
