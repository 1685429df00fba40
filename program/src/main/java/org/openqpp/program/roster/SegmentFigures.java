package org.openqpp.program.roster;

import org.openqpp.program.Money;
import org.openqpp.program.table.Column;

/**
 * What claims show of a clinician in a practice in one segment of the determination period (rules ).
 *
 * <p>For example, a hospitalist has most of the services at place of service 21.
 *
 * @param allowedCharges allowed charges for covered professional services
 * @param patients unique patients
 * @param services covered professional services
 * @param offCampusOutpatientServices services at place of service 19
 * @param inpatientServices services at place of service 21
 * @param onCampusOutpatientServices services at place of service 22
 * @param emergencyServices services at place of service 23
 * @param surgicalCenterServices services at place of service 24
 * @param patientFacingEncounters patient-facing encounters, telehealth included
 */
public record SegmentFigures(
        @Column(
                name = "allowed_charges",
                text = "Part B allowed charges for covered professional services, in dollars.",
                example = "184203.17")
        Money allowedCharges,

        @Column(name = "patients", text = "Unique Part B patients.", maximum = Integer.MAX_VALUE, example = "611")
        int patients,

        @Column(
                name = "services",
                text = "Covered professional services; the shares of places of service are shares of these.",
                maximum = Integer.MAX_VALUE,
                example = "2904")
        int services,

        @Column(
                name = "services_pos19",
                text = "Services in an off-campus outpatient hospital (place of service 19).",
                maximum = Integer.MAX_VALUE,
                example = "0")
        int offCampusOutpatientServices,

        @Column(
                name = "services_pos21",
                text = "Services in an inpatient hospital (place of service 21).",
                maximum = Integer.MAX_VALUE,
                example = "310")
        int inpatientServices,

        @Column(
                name = "services_pos22",
                text = "Services in an on-campus outpatient hospital (place of service 22).",
                maximum = Integer.MAX_VALUE,
                example = "120")
        int onCampusOutpatientServices,

        @Column(
                name = "services_pos23",
                text = "Services in an emergency room (place of service 23).",
                maximum = Integer.MAX_VALUE,
                example = "0")
        int emergencyServices,

        @Column(
                name = "services_pos24",
                text = "Services in an ambulatory surgical center (place of service 24).",
                maximum = Integer.MAX_VALUE,
                example = "0")
        int surgicalCenterServices,

        @Column(
                name = "patient_facing_encounters",
                text = "Patient-facing encounters, Medicare telehealth included.",
                maximum = Integer.MAX_VALUE,
                example = "1880")
        int patientFacingEncounters) {}
