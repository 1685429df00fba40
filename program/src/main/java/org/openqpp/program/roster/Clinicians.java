package org.openqpp.program.roster;

import java.util.Arrays;
import java.util.List;
import org.openqpp.program.Identifiers;

/** The clinicians of a roster in ascending order of NPI; a clinician is named by the place in that order. */
public final class Clinicians {

    private static final ClinicianType[] TYPES = ClinicianType.values();

    private final long[] npis;
    private final byte[] types;
    private final int[] specialties;
    private final int[] enrolled;
    private final List<String> words;

    Clinicians(long[] npis, byte[] types, int[] specialties, int[] enrolled, List<String> words) {
        this.npis = npis;
        this.types = types;
        this.specialties = specialties;
        this.enrolled = enrolled;
        this.words = words;
    }

    /** Number of clinicians. */
    public int size() {
        return npis.length;
    }

    /** The clinician with this NPI; below 0 when there is none. */
    public int find(String npi) {
        return find(Identifiers.longNumber(npi));
    }

    int find(long npi) {
        return Arrays.binarySearch(npis, npi);
    }

    /** NPI, ten digits. */
    public String npi(int clinician) {
        return Identifiers.npi(npis[clinician]);
    }

    /** NPI as a number. */
    public long npiNumber(int clinician) {
        return npis[clinician];
    }

    /** Clinician type. */
    public ClinicianType type(int clinician) {
        return TYPES[types[clinician]];
    }

    /** Specialty in words. */
    public String specialty(int clinician) {
        return words.get(specialties[clinician]);
    }

    /** Number of the specialty among {@link #specialties()}. */
    public int specialtyNumber(int clinician) {
        return specialties[clinician];
    }

    /** All specialties by their number. */
    public List<String> specialties() {
        return words;
    }

    /** Day of the first enrolment, counted as {@link java.time.LocalDate#toEpochDay()}. */
    public int firstEnrolledDay(int clinician) {
        return enrolled[clinician];
    }
}
