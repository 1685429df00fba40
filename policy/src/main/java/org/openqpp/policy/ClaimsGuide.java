package org.openqpp.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openqpp.policy.value.Citation;
import org.openqpp.policy.value.CodeRanges;

/**
 * How claims are read for the items and services of performance feedback (rules ): which claims, which codes, and
 * from how many patients on.
 *
 * <p>For example, in 2024 an emergency department visit is a claim with a line of revenue center 0450 to 0459 or 0981. No score
 * depends on it, so it has an identity of its own.
 *
 * @param identity year and digest of the tables it was read from
 * @param professionalClaimTypes claim types of Part B professional claims
 * @param firstDay first day of service
 * @param lastDay last day of service
 * @param receivedBy last day on which a claim may be received
 * @param caseMinimum patients that have to be attributed before anything is shown
 * @param emergencyRevenueCenters revenue centers of an emergency department
 * @param primaryCareServices procedure codes of primary care services
 * @param primaryCareSpecialties Medicare specialty codes of primary care physicians, nurse practitioners, physician assistants and
 *     clinical nurse specialists
 * @param specialistSpecialties Medicare specialty codes of specialist physicians
 * @param healthCenterBillTypes first two digits of bill types of rural health clinics and federally qualified health centers
 * @param healthCenterVisits procedure codes of visits to health centers, which count when their claim names no primary care service
 * @param statesAbroad state codes of the Social Security Administration for places outside the United States and its territories
 * @param categories categories of items and services, in the order in which feedback lists them
 */
public record ClaimsGuide(
        PolicyIdentity identity,
        Set<String> professionalClaimTypes,
        LocalDate firstDay,
        LocalDate lastDay,
        LocalDate receivedBy,
        int caseMinimum,
        CodeRanges emergencyRevenueCenters,
        CodeRanges primaryCareServices,
        CodeRanges primaryCareSpecialties,
        CodeRanges specialistSpecialties,
        Set<String> healthCenterBillTypes,
        CodeRanges healthCenterVisits,
        CodeRanges statesAbroad,
        List<ServiceCategory> categories) {

    public ClaimsGuide {
        categories = List.copyOf(categories);
    }

    /**
     * A category of items and services.
     *
     * <p>For example, {@code 00000-09999} are anesthesia services.
     *
     * @param id its codes as feedback names them: a range of level I, or the letter of level II
     * @param level level of the HCPCS, 1 or 2
     * @param codes its procedure codes
     * @param title what it holds
     * @param citation where it is printed
     */
    public record ServiceCategory(String id, int level, CodeRanges codes, String title, Citation citation) {}

    /** The category of a procedure code; codes that no printed category holds have none. */
    public Optional<ServiceCategory> findCategory(String code) {
        for (ServiceCategory category : categories) {
            if (category.codes().contains(code)) {
                return Optional.of(category);
            }
        }
        return Optional.empty();
    }
}
