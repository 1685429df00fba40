package org.openqpp.claims;

/**
 * How the patients attributed to a clinician or a group used emergency departments (rule ).
 *
 * <p>For example, S1 shows 107 attributed patients of whom 47 had 101 visits.
 *
 * @param patients patients attributed
 * @param patientsWithVisit those with at least one visit
 * @param visits all their visits, also those that ended in an admission
 */
public record EmergencyUse(long patients, long patientsWithVisit, long visits) {}
