package org.openqpp.policy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.openqpp.policy.catalog.QrdaGuide;
import org.openqpp.policy.value.PerformanceYear;

/**
 * The policy years that come with this library.
 *
 * <p>For example, {@code Policies.load(new PerformanceYear(2024))} is the law of performance year 2024. Every call loads
 * anew; who needs a policy often keeps it.
 */
public final class Policies {

    private Policies() {}

    /** The years with a full policy, ascending. */
    public static List<PerformanceYear> available() {
        return years(false);
    }

    /** The years whose published facts can be looked at, ascending; those with a full policy among them. */
    public static List<PerformanceYear> availableFacts() {
        return years(true);
    }

    /**
     * The policy of a year.
     *
     * @throws PolicyLoadException if there is none, or anything is wrong with its files
     */
    public static Policy load(PerformanceYear year) {
        return PolicyLoader.load(new ClasspathSource(year), year);
    }

    /**
     * The published facts of a year.
     *
     * @throws PolicyLoadException if there are none, or anything is wrong with their tables
     */
    public static CatalogFacts loadCatalogFacts(PerformanceYear year) {
        return PolicyLoader.loadCatalogFacts(new ClasspathSource(year), year);
    }

    /**
     * How QRDA III documents of a year are written, if that is known.
     *
     * @throws PolicyLoadException if anything is wrong with the tables about them
     */
    public static Optional<QrdaGuide> findQrdaGuide(PerformanceYear year) {
        ClasspathSource source = new ClasspathSource(year);
        return has(source, PolicyLoader.DOCUMENTS)
                ? Optional.of(PolicyLoader.loadQrdaGuide(source, year))
                : Optional.empty();
    }

    /**
     * How claims of a year are read for items and services, if that is known.
     *
     * @throws PolicyLoadException if anything is wrong with the tables about them
     */
    public static Optional<ClaimsGuide> findClaimsGuide(PerformanceYear year) {
        ClasspathSource source = new ClasspathSource(year);
        return has(source, PolicyLoader.CLAIMS)
                ? Optional.of(PolicyLoader.loadClaimsGuide(source, year))
                : Optional.empty();
    }

    private static boolean has(ClasspathSource source, Set<PolicyTable.Part> parts) {
        try {
            return PolicyLoader.complete(new HashSet<>(source.names()), parts);
        } catch (IOException e) {
            throw new UncheckedIOException("the index of policy files cannot be read", e);
        }
    }

    private static List<PerformanceYear> years(boolean factsOnly) {
        try {
            Set<PerformanceYear> found = new TreeSet<>();
            for (String line : ClasspathSource.index()) {
                found.add(new PerformanceYear(Integer.parseInt(line.substring(0, line.indexOf('/')))));
            }
            List<PerformanceYear> years = new ArrayList<>();
            for (PerformanceYear year : found) {
                if (PolicyLoader.complete(new HashSet<>(new ClasspathSource(year).names()), factsOnly)) {
                    years.add(year);
                }
            }
            return List.copyOf(years);
        } catch (IOException e) {
            throw new UncheckedIOException("the index of policy files cannot be read", e);
        }
    }
}
