package org.openqpp.program.results;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.openqpp.policy.value.PerformanceYear;
import org.openqpp.policy.value.Rational;

/**
 * Figures as a CSV file with the columns {@code figure}, {@code unit} and {@code value}; a results file can be read too.
 *
 * <p>For example, {@code score-changes.mean.2023,points,83.18}.
 */
public final class FiguresFile {

    private FiguresFile() {}

    /**
     * The figures of a file.
     *
     * @throws IllegalArgumentException if a row has no known unit or no number
     */
    public static Figures read(Reader csv) throws IOException {
        Figures figures = new Figures();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(csv)) {
            for (NamedCsvRecord row : rows) {
                String value = row.getField("value");
                if (!value.isEmpty()) {
                    Unit unit = Unit.valueOf(row.getField("unit").toUpperCase(Locale.ROOT));
                    figures.put(row.getField("figure"), Rational.parse(value), unit);
                }
            }
        }
        return figures;
    }

    /** The published figures of the years before a performance year, if this library has them. */
    public static Optional<Figures> findPriorYears(PerformanceYear year) {
        return findResource("prior-years-" + year + ".csv");
    }

    /** The results of a performance year as CMS published them, if this library has them. */
    public static Optional<Figures> findPublished(PerformanceYear year) {
        return findResource("published-" + year + ".csv");
    }

    private static Optional<Figures> findResource(String name) {
        try (InputStream in = FiguresFile.class.getResourceAsStream(name)) {
            return in == null ? Optional.empty() : Optional.of(read(new InputStreamReader(in, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException("published figures cannot be read", e);
        }
    }
}
