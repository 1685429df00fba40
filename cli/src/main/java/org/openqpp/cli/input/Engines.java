package org.openqpp.cli.input;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.openqpp.intake.Document;
import org.openqpp.policy.value.PerformanceYear;
import org.openqpp.scoring.participation.ComplexPatientStatistics;

/**
 * The engines of the years that a run comes across, each made once. Safe for many threads.
 *
 * <p>For example, a case file with cases of one year needs one engine.
 */
public final class Engines {
    private final Map<PerformanceYear, Engine> byYear = new ConcurrentHashMap<>();
    private final Function<PerformanceYear, Engine> loaded;

    /** Engines without statistics for the complex patient bonus. */
    public Engines() {
        this(Engine::of);
    }

    private Engines(Function<PerformanceYear, Engine> loaded) {
        this.loaded = loaded;
    }

    /** The same engines with statistics for the complex patient bonus. */
    public Engines with(ComplexPatientStatistics statistics) {
        return new Engines(year -> of(year).with(statistics));
    }

    /** The engine of a year. */
    public Engine of(PerformanceYear year) {
        return byYear.computeIfAbsent(year, loaded);
    }

    /** The engine for the year that a case names. */
    public Engine of(CaseFiles files) {
        return of(YearOfData.of(files));
    }

    /** The engine for the year that a document names. */
    public Engine of(Document document) {
        return of(YearOfData.of(List.of(document)));
    }
}
