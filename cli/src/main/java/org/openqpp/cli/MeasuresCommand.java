package org.openqpp.cli;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.openqpp.cli.catalog.CatalogJson;
import org.openqpp.cli.catalog.DetailPage;
import org.openqpp.cli.catalog.Offer;
import org.openqpp.cli.catalog.OfferFilter;
import org.openqpp.cli.catalog.OfferPage;
import org.openqpp.cli.catalog.YearCatalog;
import org.openqpp.cli.console.Console;
import org.openqpp.cli.input.YearOfData;
import org.openqpp.policy.Policies;
import org.openqpp.policy.catalog.ValuePathway;
import org.openqpp.policy.value.PerformanceCategory;
import org.openqpp.policy.value.PerformanceYear;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists what a performance year offers to report, or shows one measure with its benchmarks. */
@Command(
        name = "measures",
        description = {
            "Lists measures, activities and MVPs of a performance year, as CMS's guides for specialties do;",
            "with an ID, shows one of them in full, a measure with the deciles of its benchmarks."
        },
        footer = {
            "  openqpp measures --set familyMedicine      the measures of a specialty set",
            "  openqpp measures 236                       one measure, its benchmarks by collection type",
            "  openqpp measures --mvp M0005               what an MVP offers",
            "  openqpp measures --search falls            whatever has \"falls\" in its title",
            "  openqpp measures --category ia             the improvement activities",
            "  openqpp measures TPCC_1 --year 2023        a cost measure of another year"
        })
final class MeasuresCommand implements Callable<Integer> {
    private final OpenQpp openQpp;

    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "ID",
            description = "Quality or cost measure, activity, Promoting Interoperability measure or MVP.")
    private @Nullable String id;

    @Option(names = "--set", paramLabel = "NAME", description = "Quality measures of a specialty set.")
    private @Nullable String set;

    @Option(names = "--mvp", paramLabel = "ID", description = "Measures and activities of an MVP.")
    private @Nullable String mvp;

    @Option(names = "--search", paramLabel = "TEXT", description = "Those with this text in their id or title.")
    private @Nullable String search;

    @Option(
            names = "--category",
            paramLabel = "NAME",
            description = "One performance category: quality, cost, ia or pi.")
    private @Nullable String category;

    @Option(
            names = "--year",
            paramLabel = "YEAR",
            description = "Performance year; without it the newest that can be scored.")
    private @Nullable Integer year;

    @Option(names = "--json", description = "JSON instead of a page.")
    private boolean json;

    MeasuresCommand(OpenQpp openQpp) {
        this.openQpp = openQpp;
    }

    @Override
    public Integer call() {
        YearCatalog catalog = YearCatalog.load(year());
        Console console = openQpp.console();
        if (id != null) {
            one(catalog, console, id);
        } else {
            list(catalog, console);
        }
        console.flush();
        return ExitCode.DONE;
    }

    private PerformanceYear year() {
        if (year == null) {
            return YearOfData.newest();
        }
        List<PerformanceYear> known = Policies.availableFacts();
        return known.stream()
                .filter(candidate -> candidate.value() == year)
                .findFirst()
                .orElseThrow(() ->
                        wrong("there are no measures of " + year + "; years at hand: " + PolicyYear.listed(known)));
    }

    private void one(YearCatalog catalog, Console console, String wanted) {
        if (json) {
            if (!new CatalogJson(catalog, console.bytes()).one(wanted)) {
                throw unknown(catalog, wanted);
            }
        } else {
            console.out()
                    .print(new DetailPage(catalog, console.outInk())
                            .find(wanted)
                            .orElseThrow(() -> unknown(catalog, wanted)));
        }
    }

    private ParameterException unknown(YearCatalog catalog, String wanted) {
        Offer near = new OfferFilter(null, null, wanted, null).of(catalog);
        String hint = near.isEmpty() ? "" : "; openqpp measures --search " + wanted + " finds others";
        return wrong("there is no measure, activity or MVP with the id " + wanted + " in " + catalog.year() + hint);
    }

    private void list(YearCatalog catalog, Console console) {
        OfferFilter filter = new OfferFilter(knownSet(catalog), knownPathway(catalog), search, knownCategory());
        Offer offer = filter.of(catalog);
        if (json) {
            new CatalogJson(catalog, console.bytes()).all(offer);
        } else {
            console.out().print(new OfferPage(catalog, console.outInk()).page(offer, title(catalog)));
        }
    }

    private String title(YearCatalog catalog) {
        StringBuilder title = new StringBuilder("Performance year " + catalog.year());
        if (set != null) {
            title.append(", specialty set ").append(set);
        }
        if (mvp != null) {
            title.append(", MVP ").append(mvp).append(" ").append(pathway(catalog, mvp).map(ValuePathway::title).orElse(""));
        }
        if (search != null) {
            title.append(", \"").append(search).append('"');
        }
        return title.toString();
    }

    private @Nullable String knownSet(YearCatalog catalog) {
        if (set == null) {
            return null;
        }
        TreeSet<String> known = new TreeSet<>();
        catalog.qualityMeasures().values().forEach(measure -> known.addAll(measure.specialtySets()));
        String wanted = Objects.requireNonNull(set);
        return known.stream()
                .filter(wanted::equalsIgnoreCase)
                .findFirst()
                .orElseThrow(() -> wrong("there is no specialty set " + wanted + "; sets: " + String.join(", ", known)));
    }

    private @Nullable ValuePathway knownPathway(YearCatalog catalog) {
        if (mvp == null) {
            return null;
        }
        return pathway(catalog, mvp)
                .orElseThrow(() -> wrong("there is no MVP " + mvp + "; MVPs: "
                        + String.join(", ", catalog.pathways().keySet())));
    }

    private static Optional<ValuePathway> pathway(YearCatalog catalog, String id) {
        return Optional.ofNullable(catalog.pathways().get(id));
    }

    private @Nullable PerformanceCategory knownCategory() {
        if (category == null) {
            return null;
        }
        return PerformanceCategory.findByWireName(category)
                .orElseThrow(() -> wrong("there is no category " + category + "; categories: quality, cost, ia, pi"));
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
