package org.openqpp.policy.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.openqpp.policy.ParameterName;
import org.openqpp.policy.Settings;
import org.openqpp.policy.WeightTable;
import org.openqpp.policy.catalog.ActivityWeight;
import org.openqpp.policy.catalog.ClaimsQualityMeasure;
import org.openqpp.policy.catalog.InteroperabilityRole;
import org.openqpp.policy.catalog.MeasureCluster;
import org.openqpp.policy.catalog.MeasureType;
import org.openqpp.policy.catalog.MetricType;
import org.openqpp.policy.catalog.OverallAlgorithm;

class ValuesTest {

    /** Every value is found under its wire name, and under no other. */
    private static <E extends Enum<E> & WireName> void wireNames(
            E[] values, Function<String, Optional<E>> find, String... names) {
        List<String> wireNames = Arrays.stream(values).map(WireName::wireName).toList();
        assertThat(wireNames).doesNotHaveDuplicates().contains(names);
        for (E value : values) {
            assertThat(find.apply(value.wireName())).contains(value);
        }
        assertThat(find.apply("")).isEmpty();
        assertThat(find.apply("nothing")).isEmpty();
    }

    @Test
    void everyWordIsFoundByItsWireName() {
        wireNames(
                CollectionType.values(),
                CollectionType::findByWireName,
                "electronicHealthRecord",
                "registry",
                "claims",
                "cmsWebInterface",
                "certifiedSurveyVendor",
                "administrativeClaims");
        wireNames(
                ParticipationOption.values(),
                ParticipationOption::findByWireName,
                "individual",
                "group",
                "subgroup",
                "virtualGroup",
                "apm");
        wireNames(PerformanceCategory.values(), PerformanceCategory::findByWireName, "quality", "cost", "ia", "pi");
        wireNames(
                SpecialStatus.values(),
                SpecialStatus::findByWireName,
                "smallPractice",
                "rural",
                "hpsa",
                "hospitalBased",
                "ascBased",
                "nonPatientFacing",
                "facilityBased");
        wireNames(ParameterName.values(), ParameterName::findByWireName, "payment.performanceThreshold");
        wireNames(WeightTable.values(), WeightTable::findByWireName, "general", "app");
        wireNames(Settings.MultipleSubmissions.values(), Settings.MultipleSubmissions::findByWireName, "conflictZero");
        wireNames(Settings.CostBenchmarkMethod.values(), Settings.CostBenchmarkMethod::findByWireName, "percentiles");
        wireNames(ActivityWeight.values(), ActivityWeight::findByWireName, "high", "medium");
        wireNames(ClaimsQualityMeasure.Role.values(), ClaimsQualityMeasure.Role::findByWireName, "mvpOutcome");
        wireNames(InteroperabilityRole.values(), InteroperabilityRole::findByWireName, "exclusion");
        wireNames(MeasureCluster.Kind.values(), MeasureCluster.Kind::findByWireName, "specialtySets");
        wireNames(MeasureType.values(), MeasureType::findByWireName, "outcome");
        wireNames(MetricType.values(), MetricType::findByWireName, "cahps");
        wireNames(OverallAlgorithm.values(), OverallAlgorithm::findByWireName, "split");
    }

    @Test
    void wordsForScreens() {
        assertThat(CollectionType.PART_B_CLAIMS.label()).isEqualTo("Part B claims");
        assertThat(ParticipationOption.APM_ENTITY.label()).isEqualTo("APM Entity");
        assertThat(PerformanceCategory.PROMOTING_INTEROPERABILITY.label()).isEqualTo("Promoting Interoperability");
        assertThat(SpecialStatus.HPSA.label()).isEqualTo("health professional shortage area");
    }

    @Test
    void outcomeMeasures() {
        assertThat(Arrays.stream(MeasureType.values()).filter(MeasureType::outcome))
                .containsExactly(
                        MeasureType.OUTCOME, MeasureType.INTERMEDIATE_OUTCOME, MeasureType.PATIENT_REPORTED_OUTCOME);
    }

    @Test
    void metricTypes() {
        assertThat(Arrays.stream(MetricType.values()).filter(MetricType::registryRate))
                .containsExactly(
                        MetricType.REGISTRY_SINGLE_PERFORMANCE_RATE, MetricType.REGISTRY_MULTIPLE_PERFORMANCE_RATE);
        assertThat(Arrays.stream(MetricType.values()).filter(MetricType::multipleRates))
                .containsExactly(MetricType.MULTIPLE_PERFORMANCE_RATE, MetricType.REGISTRY_MULTIPLE_PERFORMANCE_RATE);
    }

    @Test
    void confidenceMarks() {
        for (Confidence confidence : Confidence.values()) {
            assertThat(Confidence.findByMark(confidence.mark())).contains(confidence);
            assertThat(confidence).hasToString("[" + confidence.mark() + "]");
        }
        assertThat(Confidence.findByMark("X")).isEmpty();
        assertThat(Arrays.stream(Confidence.values()).filter(Confidence::unverified))
                .containsExactly(Confidence.SECONDARY, Confidence.RECALLED, Confidence.INFERRED);
    }

    @Test
    void aCitationNamesItsSource() {
        assertThat(new Citation("S1 appendix B, table 1", Confidence.PRIMARY))
                .hasToString("S1 appendix B, table 1 [P]");
        assertThatThrownBy(() -> new Citation(" ", Confidence.PRIMARY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a citation names its source");
    }

    @Test
    void performanceYears() {
        PerformanceYear year = new PerformanceYear(2024);
        assertThat(year.paymentYear()).isEqualTo(2026);
        assertThat(year.firstDay()).isEqualTo(LocalDate.of(2024, 1, 1));
        assertThat(year.lastDay()).isEqualTo(LocalDate.of(2024, 12, 31));
        assertThat(year)
                .hasToString("2024")
                .isLessThan(new PerformanceYear(2025))
                .isGreaterThan(new PerformanceYear(2017));
        assertThat(year).isEqualByComparingTo(new PerformanceYear(2024));
        assertThatThrownBy(() -> new PerformanceYear(2016))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("performance year before 2017: 2016");
    }

    @Test
    void roundings() {
        assertThat(Rounding.RATE.decimals()).isEqualTo(2);
        assertThat(Rounding.POINTS.decimals()).isEqualTo(4);
        assertThat(Rounding.INTEROPERABILITY_POINTS.decimals()).isZero();
        assertThat(Rounding.FINAL_SCORE.decimals()).isEqualTo(2);
        assertThat(Rounding.PAYMENT_ADJUSTMENT.decimals()).isEqualTo(2);
        assertThat(Rounding.COMPARISON.decimals()).isZero();
        assertThat(Rounding.SHOWN.decimals()).isEqualTo(4);
    }
}
