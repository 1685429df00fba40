package org.openqpp.program.roster;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.openqpp.program.table.Column;
import org.openqpp.program.table.Table;

/**
 * A clinician, identified by the NPI, whatever the number of practices (rule ).
 *
 * @param npi ten digits
 * @param name name
 * @param type clinician type
 * @param specialty specialty as printed
 * @param firstEnrolled first approved enrolment in Medicare
 */
@Table(
        file = "clinicians",
        required = true,
        key = "npi",
        text = "A clinician, identified by the NPI. Rows stand in ascending order of npi.")
public record Clinician(
        @Column(name = "npi", text = "Clinician.", digits = 10, example = "1234567893")
        String npi,

        @Column(name = "name", text = "Name of the clinician.", optional = true, example = "Ada Example") @Nullable
        String name,

        @Column(name = "clinician_type", text = "Clinician type.", example = "physician")
        ClinicianType type,

        @Column(name = "specialty", text = "Specialty on Part B claims, in words.", example = "Cardiology")
        String specialty,

        @Column(name = "first_enrolled", text = "Day of the first approved Medicare enrolment.", example = "2010-12-31")
        LocalDate firstEnrolled) {

    /** Without identifiers, so that none reaches a log. */
    @Override
    public String toString() {
        return "Clinician[" + type.wireName() + "]";
    }
}
