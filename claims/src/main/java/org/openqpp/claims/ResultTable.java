package org.openqpp.claims;

/** A table of results as it is written to a file; rows in the order of their keys. */
public enum ResultTable {
    /** Use of emergency departments, a row for each clinician and each group; a group has no NPI. */
    EMERGENCY_USE("emergency-department.csv", """
            SELECT u.tin, u.npi, u.patients AS attributed_patients,
                   CASE WHEN u.patients >= g.case_minimum THEN 'yes' ELSE 'no' END AS shown,
                   CASE WHEN u.patients >= g.case_minimum THEN u.patients_with_visit END AS patients_with_visit,
                   CASE WHEN u.patients >= g.case_minimum THEN u.visits END AS visits
            FROM attributed_use u
            CROSS JOIN guide g
            ORDER BY u.tin, u.npi NULLS FIRST"""),
    /** Items and services, a row for each clinician or group and category. */
    SERVICE_USE("items-and-services.csv", """
            SELECT s.tin, s.npi, s.category, c.title, s.beneficiaries, s.cost, s.services
            FROM service_use s
            JOIN service_category c ON c.category = s.category
            ORDER BY s.tin, s.npi NULLS FIRST, c.place"""),
    /** Every patient with what was decided: the reasons for the counts of the other tables. */
    PATIENTS("patients.csv", """
            SELECT patient, attributed, tin, npi, center, services AS primary_care_services, visits AS emergency_visits,
                   CASE WHEN part_of_the_year THEN 'yes' ELSE 'no' END AS part_of_the_year,
                   CASE WHEN private_plan THEN 'yes' ELSE 'no' END AS private_plan,
                   CASE WHEN abroad THEN 'yes' ELSE 'no' END AS abroad
            FROM patient_use
            ORDER BY patient""");

    private final String fileName;
    private final String query;

    ResultTable(String fileName, String query) {
        this.fileName = fileName;
        this.query = query;
    }

    /** Name of its file. */
    public String fileName() {
        return fileName;
    }

    String query() {
        return query;
    }
}
