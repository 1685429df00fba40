package org.openqpp.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqpp.policy.ClaimsGuide.ServiceCategory;
import org.openqpp.policy.value.Confidence;
import org.openqpp.policy.value.PerformanceYear;

/** How claims of 2024 are read for items and services. */
class ClaimsGuideTest {

    private static final PerformanceYear YEAR = new PerformanceYear(2024);
    private static final ClaimsGuide GUIDE = Policies.findClaimsGuide(YEAR).orElseThrow();

    @Test
    void claimsOfTheYearReceivedWithinSixtyDays() {
        assertThat(GUIDE.professionalClaimTypes()).containsExactlyInAnyOrder("71", "72");
        assertThat(GUIDE.firstDay()).isEqualTo(LocalDate.of(2024, 1, 1));
        assertThat(GUIDE.lastDay()).isEqualTo(LocalDate.of(2024, 12, 31));
        assertThat(GUIDE.receivedBy()).isEqualTo(LocalDate.of(2025, 3, 1));
        assertThat(GUIDE.caseMinimum()).isEqualTo(20);
    }

    @Test
    void theTwentySevenPrintedCategories() {
        assertThat(GUIDE.categories().stream().map(ServiceCategory::id).collect(Collectors.joining(" ")))
                .isEqualTo("00000-09999 10000-19999 20000-29999 30000-39999 40000-49999 50000-59999 60000-69999"
                        + " 70000-79999 80000-89999 90000-99999 A B C E G H J K L M P Q R S T U V");
        assertThat(GUIDE.categories()).allMatch(category -> category.citation().confidence() == Confidence.PRIMARY);
    }

    @ParameterizedTest
    @CsvSource({
        "00100, 00000-09999, 1, Anesthesia services",
        "99213, 90000-99999, 1, Evaluation and management services",
        "70000, 70000-79999, 1, Radiology services",
        "E0601, E, 2, Durable medical equipment (DME)",
        "V2020, V, 2, 'Vision, hearing and speech-language pathology services'",
    })
    void aProcedureCodeHasItsCategory(String code, String id, int level, String title) {
        ServiceCategory category = GUIDE.findCategory(code).orElseThrow();
        assertThat(category.id()).isEqualTo(id);
        assertThat(category.level()).isEqualTo(level);
        assertThat(category.title()).isEqualTo(title);
    }

    @ParameterizedTest
    @CsvSource({"0001F", "0075T", "D0120", "I0001", "9921", "''"})
    void otherCodesHaveNone(String code) {
        assertThat(GUIDE.findCategory(code)).isEmpty();
    }

    @Test
    void whoFurnishesPrimaryCare() {
        assertThat(GUIDE.primaryCareServices().contains("99213")).isTrue();
        assertThat(GUIDE.primaryCareServices().contains("99283")).isFalse();
        assertThat(List.of("01", "08", "11", "38", "50", "89", "97"))
                .allMatch(GUIDE.primaryCareSpecialties()::contains);
        assertThat(List.of("02", "06", "93", "C6")).allMatch(GUIDE.specialistSpecialties()::contains);
        assertThat(List.of("35", "41", "43", "65", "80")).noneMatch(GUIDE.specialistSpecialties()::contains);
        assertThat(GUIDE.healthCenterBillTypes()).containsExactlyInAnyOrder("71", "77");
        assertThat(GUIDE.statesAbroad().contains("59")).isTrue();
        assertThat(List.of("40", "41", "48", "55", "65")).noneMatch(GUIDE.statesAbroad()::contains);
    }

    /** No specialty is both. */
    @Test
    void aSpecialtyIsPrimaryCareOrSpecialistOrNeither() {
        for (char first : "0123456789CD".toCharArray()) {
            for (char second = '0'; second <= '9'; second++) {
                String code = "" + first + second;
                assertThat(GUIDE.primaryCareSpecialties().contains(code)
                                && GUIDE.specialistSpecialties().contains(code))
                        .as(code)
                        .isFalse();
            }
        }
    }

    @Test
    void everyRuleIsInTheRegister() throws IOException {
        Policy policy = Policies.load(YEAR);
        TreeSet<String> rules = new TreeSet<>();
        try (InputStream stream = new ClasspathSource(YEAR).open("claims.csv")) {
            new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(",", -1)[2])
                    .forEach(rules::add);
        }
        assertThat(rules).containsExactly("R-12.10", "R-12.7", "R-12.8", "R-12.9");
        assertThat(rules).allMatch(id -> policy.findRule(id).isPresent());
    }

    @Test
    void theIdentityIsThatOfItsOwnTables() {
        assertThat(GUIDE.identity().year()).isEqualTo(YEAR);
        assertThat(GUIDE.identity().digest())
                .hasSize(64)
                .isNotEqualTo(Policies.load(YEAR).identity().digest());
        ClaimsGuide changed = PolicyLoader.loadClaimsGuide(
                new ChangedSource(YEAR).replace("claims.csv", "runOutDays,60", "runOutDays,90"), YEAR);
        assertThat(changed.identity()).isNotEqualTo(GUIDE.identity());
        assertThat(changed.receivedBy()).isEqualTo(LocalDate.of(2025, 3, 31));
    }

    @Test
    void anotherYearHasNoGuideYet() {
        assertThat(Policies.findClaimsGuide(new PerformanceYear(2023))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "claims.csv, 'runOutDays,', 'runOut,', unknown-name missing-name",
        "claims.csv, 'runOutDays,60', 'runOutDays,sixty', wrong-value",
        "claims.csv, 'runOutDays,60', 'caseMinimum,60', duplicate-key missing-name",
        "claims.csv, 'caseMinimum,20', 'caseMinimum,0', wrong-value",
        "claims.csv, 'caseMinimum,20', 'caseMinimum,', missing-value",
        "claims.csv, 'servicePeriod,2024-01-01', 'servicePeriod,2025-01-01', wrong-value",
        "claims.csv, '0450-0459|0981', '0459-0450|981a', wrong-value wrong-value",
        "claims.csv, 'professional.claimTypes,71|72', 'professional.claimTypes,', missing-value",
        "service-categories.csv, 'A,2,', 'A,3,', wrong-value",
        "service-categories.csv, 'B,2,', 'A,2,', duplicate-key",
        "service-categories.csv, 'V0000-V9999', 'V0000-V99999', wrong-value",
        "service-categories.csv, '90000-99999,1,90000-99999,Evaluation', '90000-99999,1,,Evaluation', missing-value",
    })
    void eachThingThatIsWrongIsReported(String file, String text, String by, String codes) {
        ChangedSource changed = new ChangedSource(YEAR).replace(file, text, by == null ? "" : by);

        PolicyLoadException stopped =
                catchThrowableOfType(PolicyLoadException.class, () -> PolicyLoader.loadClaimsGuide(changed, YEAR));
        assertThat(stopped.problems().stream().map(problem -> problem.code().wireName()))
                .containsExactlyInAnyOrder(codes.split(" ", -1));
    }
}
