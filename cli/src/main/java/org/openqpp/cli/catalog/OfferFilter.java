package org.openqpp.cli.catalog;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.openqpp.policy.catalog.QualityMeasure;
import org.openqpp.policy.catalog.ValuePathway;
import org.openqpp.policy.value.PerformanceCategory;
import org.openqpp.policy.value.ReportingOption;

/**
 * Which part of the catalog somebody asks for; a question that was not asked is absent.
 *
 * <p>For example, {@code new OfferFilter("familyMedicine", null, null, null)} asks for the measures of a specialty set.
 *
 * @param specialtySet name of a specialty set
 * @param pathway MVP whose measures and activities are asked for
 * @param words text that id or title contain
 * @param category the only performance category asked for
 */
public record OfferFilter(
        @Nullable String specialtySet,
        @Nullable ValuePathway pathway,
        @Nullable String words,
        @Nullable PerformanceCategory category) {
    /** What the catalog offers to this question. */
    public Offer of(YearCatalog catalog) {
        boolean onlySet = specialtySet != null;
        return new Offer(
                wanted(PerformanceCategory.QUALITY)
                        ? kept(catalog.qualityMeasures().values(), this::asked)
                        : List.of(),
                wanted(PerformanceCategory.IMPROVEMENT_ACTIVITIES) && !onlySet
                        ? kept(
                                catalog.activities().values(),
                                activity -> (pathway == null
                                                || pathway.improvementActivityIds().contains(activity.id()))
                                        && spoken(activity.id(), activity.title()))
                        : List.of(),
                wanted(PerformanceCategory.PROMOTING_INTEROPERABILITY) && !onlySet
                        ? kept(
                                catalog.interoperability().values(),
                                measure -> (pathway == null
                                                || pathway.interoperabilityMeasureIds().contains(measure.id()))
                                        && spoken(measure.id(), measure.title()))
                        : List.of(),
                wanted(PerformanceCategory.COST) && !onlySet
                        ? kept(
                                catalog.cost().values(),
                                measure -> (pathway == null
                                                || pathway.costMeasureIds().contains(measure.id()))
                                        && spoken(measure.id(), measure.title()))
                        : List.of(),
                category == null && pathway == null && !onlySet
                        ? kept(
                                catalog.pathways().values(),
                                candidate -> spoken(candidate.id(), candidate.title() + " " + candidate.specialties()))
                        : List.of());
    }

    private boolean asked(QualityMeasure measure) {
        if (specialtySet != null
                && !(measure.specialtySets().contains(specialtySet)
                        && measure.programs().contains(ReportingOption.TRADITIONAL_NAME))) {
            return false;
        }
        if (pathway != null
                && !pathway.qualityMeasureIds().contains(measure.id())
                && !pathway.populationHealthMeasureIds().contains(measure.id())
                && !pathway.outcomeClaimsMeasureIds().contains(measure.id())) {
            return false;
        }
        return spoken(measure.id() + " " + measure.emeasureId().orElse(""), measure.title());
    }

    private boolean wanted(PerformanceCategory asked) {
        return category == null || category == asked;
    }

    private boolean spoken(String id, String title) {
        if (words == null) {
            return true;
        }
        String text = Objects.requireNonNull(words).toLowerCase(Locale.ROOT);
        return id.toLowerCase(Locale.ROOT).contains(text) || title.toLowerCase(Locale.ROOT).contains(text);
    }

    private static <T> List<T> kept(Collection<T> all, Predicate<T> asked) {
        return all.stream().filter(asked).toList();
    }
}
