package org.openqpp.claims;

import java.util.Map;

/**
 * What was found in a folder of claims, in counts.
 *
 * @param lines lines of professional claims
 * @param leftOut those that were not used, by reason
 * @param uncategorized used lines whose procedure code no printed category holds; lines without a code are not among them
 * @param withoutCode used lines without a procedure code
 * @param institutionalLines lines of institutional claims, of whatever year
 * @param patients patients in the enrollment file
 * @param attributed patients by what was decided about them
 * @param partOfTheYear patients without both parts of Medicare in every month
 * @param privatePlan patients in a private plan in any month
 * @param abroad patients who live abroad
 * @param unknownPatients patients of used lines who are not in the enrollment file; they are not counted
 * @param clinicians clinicians (TIN/NPI) to whom feedback is shown
 * @param groups groups (TIN) to whom feedback is shown
 */
public record ClaimsSummary(
        long lines,
        Map<LeftOut, Long> leftOut,
        long uncategorized,
        long withoutCode,
        long institutionalLines,
        long patients,
        Map<Attribution, Long> attributed,
        long partOfTheYear,
        long privatePlan,
        long abroad,
        long unknownPatients,
        long clinicians,
        long groups) {}
