package org.openqpp.cli.input;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.openqpp.intake.Document;
import org.openqpp.policy.Policies;
import org.openqpp.policy.value.PerformanceYear;

/**
 * The performance year that documents name, found before they are read: reading needs the policy of their year.
 *
 * <p>For example, a submission with {@code "performanceYear": 2024} is read under the policy of 2024. What names no year at
 * hand is read under the newest policy, which reports the year as a problem.
 */
public final class YearOfData {
    private static final String FIELD = "\"performanceYear\"";
    private static final int DIGITS = 4;
    private static final List<PerformanceYear> AVAILABLE = Policies.available();

    private YearOfData() {}

    /** The year of a case. */
    public static PerformanceYear of(CaseFiles files) {
        return of(files.datedDocuments());
    }

    /** The year that the first of these documents names that names one. */
    public static PerformanceYear of(List<Document> documents) {
        if (AVAILABLE.size() > 1) {
            for (Document document : documents) {
                Optional<PerformanceYear> named = find(document);
                if (named.isPresent()) {
                    return named.get();
                }
            }
        }
        return newest();
    }

    /** The newest year that can be scored. */
    public static PerformanceYear newest() {
        return AVAILABLE.get(AVAILABLE.size() - 1);
    }

    private static Optional<PerformanceYear> find(Document document) {
        String text = new String(document.content(), StandardCharsets.UTF_8);
        int field = text.indexOf(FIELD);
        if (field < 0) {
            return Optional.empty();
        }
        int digit = field + FIELD.length();
        while (digit < text.length() && " :\"\t\r\n".indexOf(text.charAt(digit)) >= 0) {
            digit++;
        }
        String year = text.substring(digit, Math.min(text.length(), digit + DIGITS));
        return AVAILABLE.stream()
                .filter(candidate -> candidate.toString().equals(year))
                .findFirst();
    }
}
