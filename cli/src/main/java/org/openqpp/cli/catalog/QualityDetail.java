package org.openqpp.cli.catalog;

import java.util.List;
import java.util.Optional;
import org.openqpp.cli.console.Ink;
import org.openqpp.policy.catalog.BenchmarkExclusion;
import org.openqpp.policy.catalog.ClaimsQualityMeasure;
import org.openqpp.policy.catalog.QualityMeasure;
import org.openqpp.policy.catalog.Stratum;
import org.openqpp.policy.value.CollectionType;
import org.openqpp.policy.value.ParticipationOption;

/** A quality measure in full: what it is, who can report it how, and its benchmarks. */
final class QualityDetail {
    private final YearCatalog catalog;
    private final Ink ink;
    private final DecileTable deciles;

    QualityDetail(YearCatalog catalog, Ink ink) {
        this.catalog = catalog;
        this.ink = ink;
        this.deciles = new DecileTable(ink);
    }

    String page(QualityMeasure measure) {
        DetailSheet sheet = new DetailSheet(
                ink, measure.id(), measure.title(), "Quality measure, performance year " + catalog.year());
        String priority = measure.highPriority() ? ", high priority" : "";
        String direction = measure.inverse() ? "; a lower value is better" : "; a higher value is better";
        sheet.field("Type", Words.of(measure.type()) + priority + direction)
                .field("Value", Words.of(measure.metricType()))
                .field("Overall rate", measure.overallAlgorithm().map(Words::of).orElse(""))
                .field("Strata", strata(measure))
                .field("eCQM id", measure.emeasureId().orElse(""))
                .field(
                        "Collection types",
                        types(measure).stream().map(CollectionType::label).toList())
                .field("Reporting options", Words.programs(measure.programs()))
                .sorted("Specialty sets", measure.specialtySets())
                .sorted("Registries", measure.registries())
                .field("First year", Integer.toString(measure.firstPerformanceYear()))
                .field("Steward", measure.steward());
        findClaims(measure.id()).ifPresent(claims -> claims(sheet, claims));
        for (CollectionType type : types(measure)) {
            state(sheet, measure, type);
        }
        deciles.add(sheet.page(), catalog.benchmarks().get(measure.id()));
        return sheet.toString();
    }

    private static List<CollectionType> types(QualityMeasure measure) {
        return measure.collectionTypes().stream().sorted().toList();
    }

    private static List<String> strata(QualityMeasure measure) {
        return measure.strata().stream()
                .map(Stratum::name)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private Optional<ClaimsQualityMeasure> findClaims(String id) {
        return Optional.ofNullable(catalog.policy())
                .flatMap(policy -> policy.catalog().findClaimsQualityMeasure(id));
    }

    private static void claims(DetailSheet sheet, ClaimsQualityMeasure claims) {
        String clinicians = claims.minimumEligibleClinicians() > 1
                ? ", " + claims.minimumEligibleClinicians() + " eligible clinicians"
                : "";
        String cardiologist = claims.cardiologistNeeded() ? ", a cardiologist" : "";
        sheet.field(
                        "Calculated for",
                        claims.participationOptions().stream()
                                .sorted()
                                .map(ParticipationOption::label)
                                .toList())
                .field("Needs", claims.caseMinimum() + " cases" + clinicians + cardiologist)
                .field("Printed in", claims.citation().toString());
    }

    private void state(DetailSheet sheet, QualityMeasure measure, CollectionType type) {
        BenchmarkState state = BenchmarkState.of(measure, type, catalog);
        switch (state) {
            case TOPPED_OUT, CAPPED -> sheet.remark(type.label() + ": " + state.words());
            case SUPPRESSED -> sheet.remark(type.label() + ": suppressed this year, taken out of scoring");
            case MISSING -> sheet.remark(type.label() + ": no benchmark; " + why(measure.id(), type));
            case OPEN, NOT_OFFERED -> {}
        }
        if (measure.truncated().contains(type)) {
            sheet.remark(type.label() + ": cut to the first nine months of the year");
        }
    }

    private String why(String measureId, CollectionType type) {
        return catalog.findBenchmarkExclusion(measureId, type)
                .map(QualityDetail::reasons)
                .orElse("CMS gives no reason");
    }

    private static String reasons(BenchmarkExclusion exclusion) {
        return "CMS: " + String.join("; ", exclusion.reasons()) + " (" + String.join(", ", exclusion.reasonCodes()) + ")";
    }
}
