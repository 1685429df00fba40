package org.openqpp.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqpp.policy.catalog.QrdaGuide;
import org.openqpp.policy.catalog.QrdaGuide.SupplementalData;
import org.openqpp.policy.value.ParticipationOption;
import org.openqpp.policy.value.PerformanceYear;

/** How QRDA III documents of 2024 are written. */
class QrdaGuideTest {

    private static final PerformanceYear YEAR = new PerformanceYear(2024);
    private static final QrdaGuide GUIDE = Policies.findQrdaGuide(YEAR).orElseThrow();

    @Test
    void templatesHaveTheVersionsOfTheYear() {
        assertThat(GUIDE.year()).isEqualTo(YEAR);
        assertThat(GUIDE.documentVersion()).isEqualTo("2022-12-01");
        assertThat(GUIDE.sectionVersion()).isEqualTo("2020-12-01");
        assertThat(GUIDE.templateVersions())
                .containsEntry("2.16.840.1.113883.10.20.27.2.3", "2022-05-01")
                .doesNotContainKey("section");
    }

    @ParameterizedTest
    @CsvSource({
        "MIPS_INDIV, INDIVIDUAL, mips, checked",
        "mips_group, GROUP, mips, checked",
        "MIPS_VIRTUALGROUP, VIRTUAL_GROUP, mips, checked",
        "MIPS_APP1_APMENTITY, APM_ENTITY, app1, taken",
    })
    void aProgramIsFoundInWhateverCaseItsNameIsWritten(
            String name, ParticipationOption option, String program, String populations) {
        assertThat(GUIDE.findProgram(name)).hasValueSatisfying(found -> {
            assertThat(found.participationOption()).isEqualTo(option);
            assertThat(found.programName()).isEqualTo(program);
            assertThat(found.model()).isEmpty();
            assertThat(found.populations().wireName()).isEqualTo(populations);
        });
        assertThat(GUIDE.findProgram("MIPS_CLUB")).isEmpty();
    }

    @Test
    void aModelAsksForItsMeasuresAndIds() {
        QrdaGuide.Model model = GUIDE.findProgram("PCF").orElseThrow().model().orElseThrow();

        assertThat(model.requiredMeasureIds()).containsExactly("001", "113", "236");
        assertThat(model.entityIdPattern().matcher("CA1234").matches()).isTrue();
        assertThat(model.entityIdPattern().matcher("CA123").matches()).isFalse();
        assertThat(model.cehrtIdPattern().matcher("0015CAAAAAAAAAA").matches()).isTrue();
    }

    @Test
    void supplementalDataHaveCodesOfEachKind() {
        assertThat(GUIDE.supplementalData())
                .contains(new SupplementalData(SupplementalData.Kind.RACE, "2028-9", "Asian"))
                .extracting(data -> data.kind().wireName())
                .contains("race", "sex", "ethnicity", "payer");
    }

    @Test
    void anotherYearHasNoGuideYet() {
        assertThat(Policies.findQrdaGuide(new PerformanceYear(2023))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "qrda-templates.csv, 'section,', 'part,', unknown-name missing-name",
        "qrda-templates.csv, 'section,', 'document,', duplicate-key missing-name",
        "qrda-templates.csv, 'section,2020-12-01', 'section,', missing-value",
        "qrda-models.csv, 'PCF,^(', 'PCF,^[(', wrong-value",
        "qrda-models.csv, 'PCF,', 'CPC,', unknown-reference",
        "qrda-programs.csv, 'MIPS_INDIV,', 'mips_indiv,', wrong-value",
        "qrda-programs.csv, 'MIPS_INDIV,', 'MIPS_GROUP,', duplicate-key",
        "qrda-programs.csv, 'MIPS_INDIV,individual', 'MIPS_INDIV,one', wrong-value",
        "qrda-supplemental-data.csv, 'race,2028-9', 'race,1002-5', duplicate-key",
        "qrda-supplemental-data.csv, 'race,2028-9', 'colour,2028-9', wrong-value",
    })
    void eachThingThatIsWrongIsReported(String file, String text, String by, String codes) {
        ChangedSource changed = new ChangedSource(YEAR).replace(file, text, by == null ? "" : by);

        assertThat(problems(changed)).containsExactlyInAnyOrder(codes.split(" ", -1));
    }

    @Test
    void aModelThatIsThereTwiceIsReported() {
        ChangedSource changed = new ChangedSource(YEAR)
                .replace("qrda-models.csv", "confidence\n", "confidence\nPCF,^A$,^B$,001,here,D\n");

        assertThat(problems(changed)).containsExactly("duplicate-key");
    }

    private static List<String> problems(ChangedSource changed) {
        PolicyLoadException stopped =
                catchThrowableOfType(PolicyLoadException.class, () -> PolicyLoader.loadQrdaGuide(changed, YEAR));
        return stopped.problems().stream()
                .map(problem -> problem.code().wireName())
                .toList();
    }
}
