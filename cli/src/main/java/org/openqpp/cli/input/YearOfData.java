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

    private YearOfData() {}

    /** The year of a case. */
    public static PerformanceYear of(CaseFiles files) {
        List<PerformanceYear> available = Policies.available();
        if (available.size() > 1) {
            for (Document document : files.datedDocuments()) {
                Optional<PerformanceYear> named = find(document, available);
                if (named.isPresent()) {
                    return named.get();
                }
            }
        }
        return newest();
    }

    /** The newest year that can be scored. */
    public static PerformanceYear newest() {
        List<PerformanceYear> available = Policies.available();
        return available.get(available.size() - 1);
    }

    private static Optional<PerformanceYear> find(Document document, List<PerformanceYear> available) {
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
        return available.stream()
                .filter(candidate -> candidate.toString().equals(year))
                .findFirst();
    }
}
