package org.openqpp.scoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openqpp.policy.value.CollectionType;
import org.openqpp.policy.value.PerformanceCategory;
import org.openqpp.scoring.submission.Measurement;
import org.openqpp.scoring.submission.MeasurementSet;
import org.openqpp.scoring.submission.MeasurementValue;
import org.openqpp.scoring.submission.MeasurementValue.Answer;
import org.openqpp.scoring.submission.MeasurementValue.Proportion;

/**
 * A Promoting Interoperability set in words. {@link #complete()} has everything that is asked for and earns 100 percent;
 * the other words say what differs.
 */
final class Interoperability {

    private final Map<String, MeasurementValue> values = new LinkedHashMap<>();
    private @Nullable LocalDate start = LocalDate.of(2024, 1, 1);
    private @Nullable LocalDate end = LocalDate.of(2024, 12, 31);
    private @Nullable String cehrtId = "0015CSZ1D3D119Q";

    private Interoperability() {}

    /** Both referral loops, both public health measures, no exclusion, no optional measure: 100 points. */
    static Interoperability complete() {
        return empty().answers(true, "PI_PPHI_1", "PI_PPHI_2", "PI_INFBLO_1", "PI_ONCDIR_1", "PI_EP_2")
                .answers(true, "PI_PHCDRR_1", "PI_PHCDRR_1_PROD", "PI_PHCDRR_3", "PI_PHCDRR_3_PRE")
                .share("PI_EP_1", 100, 100)
                .share("PI_HIE_1", 100, 100)
                .share("PI_HIE_4", 100, 100)
                .share("PI_PEA_1", 100, 100);
    }

    /** No measurement; the whole year and a CEHRT id. */
    static Interoperability empty() {
        return new Interoperability();
    }

    Interoperability yes(String... ids) {
        return answers(true, ids);
    }

    Interoperability no(String... ids) {
        return answers(false, ids);
    }

    private Interoperability answers(boolean yes, String... ids) {
        for (String id : ids) {
            values.put(id, new Answer(yes));
        }
        return this;
    }

    Interoperability share(String id, long numerator, long denominator) {
        values.put(id, new Proportion(numerator, denominator));
        return this;
    }

    Interoperability without(String... ids) {
        for (String id : ids) {
            values.remove(id);
        }
        return this;
    }

    /** Exclusion of e-prescribing, and with it of the query. */
    Interoperability excludingEPrescribing() {
        return without("PI_EP_1", "PI_EP_2").yes("PI_LVPP_1");
    }

    /** Exclusion of the query of the drug monitoring program alone. */
    Interoperability excludingQuery() {
        return without("PI_EP_2").yes("PI_EP_2_EX_1");
    }

    Interoperability excludingSending() {
        return without("PI_HIE_1").yes("PI_LVOTC_1");
    }

    Interoperability excludingReceiving() {
        return without("PI_HIE_4").yes("PI_LVITC_2");
    }

    Interoperability excludingImmunization() {
        return without("PI_PHCDRR_1", "PI_PHCDRR_1_PROD").yes("PI_PHCDRR_1_EX_1");
    }

    Interoperability excludingCaseReporting() {
        return without("PI_PHCDRR_3", "PI_PHCDRR_3_PRE").yes("PI_PHCDRR_3_EX_2");
    }

    /** Health information exchange by one yes/no measure, PI_HIE_5 or PI_HIE_6, instead of both referral loops. */
    Interoperability exchangeBy(String id) {
        return without("PI_HIE_1", "PI_HIE_4").yes(id);
    }

    Interoperability period(@Nullable String firstDay, @Nullable String lastDay) {
        start = firstDay == null ? null : LocalDate.parse(firstDay);
        end = lastDay == null ? null : LocalDate.parse(lastDay);
        return this;
    }

    Interoperability cehrtId(@Nullable String id) {
        cehrtId = id;
        return this;
    }

    MeasurementSet set(String programName) {
        List<Measurement> measurements = new ArrayList<>();
        values.forEach((id, value) -> measurements.add(new Measurement(id, value)));
        return new MeasurementSet(
                PerformanceCategory.PROMOTING_INTEROPERABILITY,
                CollectionType.ECQM,
                programName,
                start,
                end,
                cehrtId,
                measurements);
    }
}
