package org.openqpp.policy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openqpp.policy.ClaimsGuide.ServiceCategory;
import org.openqpp.policy.Eligibility.Segment;
import org.openqpp.policy.value.Citation;
import org.openqpp.policy.value.CodeRanges;

/** Reads the tables about claims of a year. */
final class ClaimsGuideReader {

    private static final int HIGHEST_LEVEL = 2;

    private final Map<PolicyTable, List<Row>> tables;
    private final Problems problems;

    ClaimsGuideReader(Map<PolicyTable, List<Row>> tables, Problems problems) {
        this.tables = tables;
        this.problems = problems;
    }

    /** The guide, checked; what is returned may be used only if no problem was found. */
    ClaimsGuide read(PolicyIdentity identity) {
        List<Row> rows = tables.getOrDefault(PolicyTable.CLAIMS, List.of());
        for (Row row : rows) {
            row.text("rule");
        }
        SettingRows settings = new SettingRows(PolicyTable.CLAIMS, rows, problems);
        Segment period = settings.take("servicePeriod").days("value");
        ClaimsGuide guide = new ClaimsGuide(
                identity,
                words(settings.take("professional.claimTypes")),
                period.first(),
                period.last(),
                period.last().plusDays(settings.take("runOutDays").wholeNumber("value", 0)),
                settings.take("caseMinimum").wholeNumber("value", 1),
                codes(settings.take("emergencyDepartment.revenueCenters"), "value"),
                codes(settings.take("primaryCare.services"), "value"),
                codes(settings.take("primaryCare.specialties"), "value"),
                codes(settings.take("specialistPhysician.specialties"), "value"),
                words(settings.take("healthCenter.billTypes")),
                codes(settings.take("healthCenter.visits"), "value"),
                codes(settings.take("residence.abroad"), "value"),
                categories());
        settings.reportRest();
        return guide;
    }

    private static Set<String> words(Row row) {
        row.text("value");
        return row.set("value");
    }

    private static CodeRanges codes(Row row, String column) {
        row.text(column);
        List<String> wellFormed = new ArrayList<>();
        for (String text : row.list(column)) {
            if (CodeRanges.wellFormed(text)) {
                wellFormed.add(text);
            } else {
                row.problem(
                        column,
                        PolicyProblem.Code.WRONG_VALUE,
                        "\"" + text + "\" is not a code or an ascending range of codes");
            }
        }
        return CodeRanges.of(wellFormed);
    }

    private List<ServiceCategory> categories() {
        List<ServiceCategory> categories = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Row row : tables.getOrDefault(PolicyTable.SERVICE_CATEGORIES, List.of())) {
            String id = row.text("category");
            Citation citation = row.citation();
            int level = row.wholeNumber("level", 1);
            if (level > HIGHEST_LEVEL) {
                row.problem("level", PolicyProblem.Code.WRONG_VALUE, "the HCPCS has levels 1 and 2");
            }
            categories.add(new ServiceCategory(id, level, codes(row, "codes"), row.text("title"), citation));
            if (!ids.add(id)) {
                FactReader.duplicate(row, "category", id);
            }
        }
        return categories;
    }
}
