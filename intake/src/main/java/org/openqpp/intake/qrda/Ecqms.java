package org.openqpp.intake.qrda;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openqpp.policy.catalog.Catalog;
import org.openqpp.policy.catalog.InteroperabilityMeasure;
import org.openqpp.policy.catalog.QualityMeasure;
import org.openqpp.policy.catalog.Stratum;

/**
 * The measures of a year with an electronic version, by the uuid of that version.
 *
 * <p>For example, {@code 2c928084-83d3-1b44-0183-eb75dc8a03db} is measure 001 in 2024.
 */
final class Ecqms {

    private final Map<String, Ecqm> byUuid = new HashMap<>();
    private final Map<String, Ecqm> byId = new HashMap<>();
    private final Map<String, Set<String>> interoperabilitySubstitutes = new HashMap<>();

    Ecqms(Catalog catalog) {
        for (InteroperabilityMeasure measure :
                catalog.interoperabilityMeasures().values()) {
            interoperabilitySubstitutes.put(measure.id(), measure.substitutes());
        }
        for (QualityMeasure measure : catalog.qualityMeasures().values()) {
            String uuid = measure.emeasureUuid().orElse(null);
            if (uuid != null) {
                List<Stratum> rates = new ArrayList<>();
                for (Stratum stratum : measure.strata()) {
                    if (stratum.numerator().isPresent()) {
                        rates.add(stratum);
                    }
                }
                Ecqm ecqm = new Ecqm(measure, measure.emeasureId().orElse(measure.id()), uuid, List.copyOf(rates));
                byUuid.put(uuid.toLowerCase(Locale.ROOT), ecqm);
                byId.put(measure.id(), ecqm);
            }
        }
    }

    /** For each Promoting Interoperability measure those that may not be reported together with it. */
    Map<String, Set<String>> interoperabilitySubstitutes() {
        return interoperabilitySubstitutes;
    }

    /** The measure with this uuid, in whatever case it is written. */
    @Nullable
    Ecqm find(@Nullable String uuid) {
        return uuid == null ? null : byUuid.get(uuid.toLowerCase(Locale.ROOT));
    }

    /** The measure with this id. */
    @Nullable
    Ecqm findById(String measureId) {
        return byId.get(measureId);
    }

    /**
     * A measure and what its electronic version reports.
     *
     * @param measure the measure
     * @param name id of the electronic version, such as {@code CMS122v12}
     * @param uuid uuid of the electronic version
     * @param rates the rates that documents report; a measure may have others that they do not
     */
    record Ecqm(QualityMeasure measure, String name, String uuid, List<Stratum> rates) {

        /** Whether several rates are reported that count as one. */
        boolean summed() {
            return !measure.metricType().multipleRates() && rates.size() > 1;
        }
    }
}
