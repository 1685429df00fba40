package org.openqpp.policy.catalog;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.openqpp.policy.value.ParticipationOption;
import org.openqpp.policy.value.PerformanceYear;
import org.openqpp.policy.value.WireName;

/**
 * How QRDA Category III documents of a performance year are written: versions of templates, program names, and what a model
 * outside MIPS asks for besides.
 *
 * <p>For example, in 2024 the program name {@code MIPS_APP1_GROUP} stands for a group that reports the APM Performance
 * Pathway.
 *
 * @param year performance year
 * @param documentVersion version (date) of the document template
 * @param sectionVersion version (date) of the template that every measure section names
 * @param templateVersions versions (dates) of the other templates by their roots; a template that is not here has none
 * @param programs program names in the order of the guide, in upper case
 * @param supplementalData supplemental data that a model asks for, in the order of the guide
 */
public record QrdaGuide(
        PerformanceYear year,
        String documentVersion,
        String sectionVersion,
        Map<String, String> templateVersions,
        Map<String, Program> programs,
        List<SupplementalData> supplementalData) {

    public QrdaGuide {
        templateVersions = Map.copyOf(templateVersions);
        supplementalData = List.copyOf(supplementalData);
    }

    /** The program with this name, in whatever case it is written. */
    public Optional<Program> findProgram(String name) {
        return Optional.ofNullable(programs.get(name.toUpperCase(Locale.ROOT)));
    }

    /**
     * What a program name of a document stands for.
     *
     * @param name name in upper case
     * @param participationOption level at which the data were collected
     * @param programName name of the program in a submission; an MVP id of the document stands before it
     * @param model what the model asks for besides; absent in MIPS
     * @param populations whether the ids of populations have to be those of the year
     */
    public record Program(
            String name,
            ParticipationOption participationOption,
            String programName,
            Optional<Model> model,
            Populations populations) {}

    /** What is done with populations that do not have the ids of the year. */
    public enum Populations implements WireName {
        /** They are refused. */
        CHECKED("checked"),
        /** They are taken by their type, with a warning, where that is clear. */
        TAKEN("taken");

        private final String wireName;

        Populations(String wireName) {
            this.wireName = wireName;
        }

        @Override
        public String wireName() {
            return wireName;
        }
    }

    /**
     * What a model outside MIPS asks for besides.
     *
     * <p>For example, Primary Care First asks for three measures, for the practice's id and for a full year.
     *
     * @param name name of the model as sentences call it
     * @param entityIdPattern form of an entity id
     * @param cehrtIdPattern form of a CMS EHR certification id
     * @param requiredMeasureIds measures that every document has
     */
    public record Model(String name, Pattern entityIdPattern, Pattern cehrtIdPattern, Set<String> requiredMeasureIds) {}

    /**
     * One category of supplemental data inside a population.
     *
     * @param kind what is broken down
     * @param code code of the category
     * @param name name of the category as sentences call it
     */
    public record SupplementalData(Kind kind, String code, String name) {

        /** What supplemental data break a population down by. */
        public enum Kind implements WireName {
            RACE("race"),
            SEX("sex"),
            ETHNICITY("ethnicity"),
            PAYER("payer");

            private final String wireName;

            Kind(String wireName) {
                this.wireName = wireName;
            }

            @Override
            public String wireName() {
                return wireName;
            }
        }
    }
}
