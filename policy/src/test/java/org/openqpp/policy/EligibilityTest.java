package org.openqpp.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.openqpp.policy.Eligibility.Threshold;
import org.openqpp.policy.value.PerformanceYear;
import org.openqpp.policy.value.Rational;

/** The thresholds and lists that decide who takes part in 2024. */
class EligibilityTest {

    private static final PerformanceYear YEAR = new PerformanceYear(2024);
    private static final Eligibility ELIGIBILITY =
            Policies.load(YEAR).eligibility().orElseThrow();

    @Test
    void thresholdsAreThoseOfTheRules() {
        assertThat(ELIGIBILITY.value(Threshold.LOW_VOLUME_ALLOWED_CHARGES)).isEqualTo(Rational.of(90_000));
        assertThat(ELIGIBILITY.value(Threshold.LOW_VOLUME_PATIENTS)).isEqualTo(Rational.of(200));
        assertThat(ELIGIBILITY.value(Threshold.LOW_VOLUME_SERVICES)).isEqualTo(Rational.of(200));
        assertThat(ELIGIBILITY.value(Threshold.QUALIFYING_PAYMENTS)).isEqualTo(Rational.of(50));
        assertThat(ELIGIBILITY.value(Threshold.PARTIALLY_QUALIFYING_PATIENTS)).isEqualTo(Rational.of(25));
        assertThat(ELIGIBILITY.thresholds()).hasSize(Threshold.values().length);
    }

    @Test
    void periodsAndListsAreThoseOfTheRules() {
        assertThat(ELIGIBILITY.firstSegment())
                .isEqualTo(new Eligibility.Segment(LocalDate.of(2022, 10, 1), LocalDate.of(2023, 9, 30)));
        assertThat(ELIGIBILITY.secondSegment())
                .isEqualTo(new Eligibility.Segment(LocalDate.of(2023, 10, 1), LocalDate.of(2024, 9, 30)));
        assertThat(ELIGIBILITY.clinicianTypes())
                .hasSize(14)
                .contains("clinicalSocialWorker")
                .doesNotContain("other");
        assertThat(ELIGIBILITY.hospitalBasedPlaces()).containsExactly(19, 21, 22, 23);
        assertThat(ELIGIBILITY.surgicalCenterPlaces()).containsExactly(24);
    }

    @Test
    void everythingThatIsWrongIsReportedAtOnce() {
        String[][] changes = {
            {"lowVolume.patients,200", "lowVolume.patients,many"},
            {"lowVolume.services,200", "lowVolume.servicing,200"},
            {"2022-10-01|2023-09-30", "2023-09-30|2022-10-01"},
            {"19|21|22|23", "19|x1"},
            {"encounters,R-1.11", "encounters,R-99"},
            {
                "R-1.6,\"Third-party summaries (MDinteractive, legalclarity 2024)\",S\nlowVolume.patients",
                "R-1.6,,S\nlowVolume.patients"
            }
        };
        PolicyLoadException stopped =
                catchThrowableOfType(PolicyLoadException.class, () -> PolicyLoader.load(new Changed(changes), YEAR));
        assertThat(stopped.problems().stream()
                        .filter(problem -> problem.file().equals("eligibility.csv"))
                        .map(problem -> problem.code().wireName().toLowerCase(Locale.ROOT)))
                .containsExactlyInAnyOrder(
                        "wrong-value",
                        "missing-name",
                        "unknown-name",
                        "wrong-value",
                        "wrong-value",
                        "unknown-rule",
                        "missing-citation");
    }

    @Test
    void aPolicyWithoutTheTableScoresButHasNoEligibility() {
        PolicySource without = new Changed() {
            @Override
            public List<String> names() throws IOException {
                return super.names().stream()
                        .filter(name -> !name.equals("eligibility.csv"))
                        .toList();
            }
        };
        assertThat(PolicyLoader.load(without, YEAR).eligibility()).isEmpty();
    }

    /** The policy of 2024 with some words of its eligibility changed. */
    private static class Changed implements PolicySource {
        private final ClasspathSource source = new ClasspathSource(YEAR);
        private final String[][] changes;

        Changed(String[]... changes) {
            this.changes = changes;
        }

        @Override
        public List<String> names() throws IOException {
            return source.names();
        }

        @Override
        public InputStream open(String name) throws IOException {
            if (!name.equals("eligibility.csv")) {
                return source.open(name);
            }
            try (InputStream stream = source.open(name)) {
                String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
                for (String[] change : changes) {
                    assertThat(text).contains(change[0]);
                    text = text.replace(change[0], change[1]);
                }
                return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
            }
        }
    }
}
