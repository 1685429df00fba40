package org.openqpp.policy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.openqpp.policy.catalog.QrdaGuide;
import org.openqpp.policy.catalog.QrdaGuide.Model;
import org.openqpp.policy.catalog.QrdaGuide.Populations;
import org.openqpp.policy.catalog.QrdaGuide.Program;
import org.openqpp.policy.catalog.QrdaGuide.SupplementalData;
import org.openqpp.policy.value.ParticipationOption;
import org.openqpp.policy.value.PerformanceYear;

/** Reads the tables about QRDA III documents of a year. */
final class QrdaGuideReader {

    private static final String DOCUMENT = "document";
    private static final String SECTION = "section";

    /** A template that only the writer of documents names is called by its root. */
    private static final Pattern ROOT = Pattern.compile("[1-9]\\d*(\\.\\d+)+");

    private final Map<PolicyTable, List<Row>> tables;
    private final Problems problems;

    QrdaGuideReader(Map<PolicyTable, List<Row>> tables, Problems problems) {
        this.tables = tables;
        this.problems = problems;
    }

    /** The guide, checked; what is returned may be used only if no problem was found. */
    QrdaGuide read(PerformanceYear year) {
        Map<String, String> versions = versions();
        Map<String, String> others = new HashMap<>(versions);
        others.keySet().removeAll(List.of(DOCUMENT, SECTION));
        return new QrdaGuide(
                year,
                versions.getOrDefault(DOCUMENT, ""),
                versions.getOrDefault(SECTION, ""),
                others,
                programs(models()),
                supplementalData());
    }

    private List<Row> rows(PolicyTable table) {
        return tables.getOrDefault(table, List.of());
    }

    private Map<String, String> versions() {
        Map<String, String> versions = new HashMap<>();
        for (Row row : rows(PolicyTable.QRDA_TEMPLATES)) {
            String name = row.text("name");
            row.citation();
            if (!name.equals(DOCUMENT)
                    && !name.equals(SECTION)
                    && !ROOT.matcher(name).matches()) {
                row.problem("name", PolicyProblem.Code.UNKNOWN_NAME, "there is no template \"" + name + "\"");
            } else if (versions.put(name, row.text("version")) != null) {
                FactReader.duplicate(row, "name", name);
            }
        }
        for (String name : List.of(DOCUMENT, SECTION)) {
            if (!versions.containsKey(name)) {
                problems.add(
                        PolicyTable.QRDA_TEMPLATES,
                        PolicyProblem.Code.MISSING_NAME,
                        "the template " + name + " is not given");
            }
        }
        return versions;
    }

    private Map<String, Model> models() {
        Map<String, Model> models = new HashMap<>();
        for (Row row : rows(PolicyTable.QRDA_MODELS)) {
            String name = row.text("model");
            row.citation();
            Set<String> required = new LinkedHashSet<>(row.list("required_measures"));
            Model model = new Model(
                    name,
                    pattern(row, "entity_id_pattern"),
                    pattern(row, "cehrt_id_pattern"),
                    Collections.unmodifiableSet(required));
            if (models.put(name, model) != null) {
                FactReader.duplicate(row, "model", name);
            }
        }
        return models;
    }

    private static Pattern pattern(Row row, String column) {
        String text = row.text(column);
        try {
            return Pattern.compile(text);
        } catch (PatternSyntaxException e) {
            row.problem(
                    column, PolicyProblem.Code.WRONG_VALUE, "\"" + text + "\" is not a pattern: " + e.getDescription());
            return Pattern.compile("");
        }
    }

    private Map<String, Program> programs(Map<String, Model> models) {
        Map<String, Program> programs = new LinkedHashMap<>();
        for (Row row : rows(PolicyTable.QRDA_PROGRAMS)) {
            String name = row.text("name");
            row.citation();
            Optional<String> model = row.optionalText("model");
            if (model.isPresent() && !models.containsKey(model.get())) {
                FactReader.unknown(row, "model", model.get());
            }
            if (!name.equals(name.toUpperCase(Locale.ROOT))) {
                row.problem("name", PolicyProblem.Code.WRONG_VALUE, "program names are written in upper case");
            }
            Program program = new Program(
                    name,
                    row.one("participation_option", ParticipationOption.values()),
                    row.text("program"),
                    model.map(models::get),
                    row.one("populations", Populations.values()));
            if (programs.put(name, program) != null) {
                FactReader.duplicate(row, "name", name);
            }
        }
        return Collections.unmodifiableMap(programs);
    }

    private List<SupplementalData> supplementalData() {
        List<SupplementalData> all = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        for (Row row : rows(PolicyTable.QRDA_SUPPLEMENTAL_DATA)) {
            String code = row.text("code");
            row.citation();
            SupplementalData data =
                    new SupplementalData(row.one("kind", SupplementalData.Kind.values()), code, row.text("name"));
            all.add(data);
            if (!codes.add(data.kind() + " " + code)) {
                FactReader.duplicate(row, "code", code);
            }
        }
        return all;
    }
}
