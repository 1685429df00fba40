package org.openqpp.program.eligibility;

import java.util.List;
import org.openqpp.policy.Eligibility;
import org.openqpp.policy.Eligibility.Threshold;
import org.openqpp.policy.value.SpecialStatus;
import org.openqpp.program.Because;
import org.openqpp.program.Packing;
import org.openqpp.program.ProgramReason;
import org.openqpp.program.ProgramRule;
import org.openqpp.program.roster.Combinations;
import org.openqpp.program.roster.DesignatedArea;
import org.openqpp.program.roster.Hospital;
import org.openqpp.program.roster.Roster;

/**
 * The special statuses of clinicians and of the entities they make up (rule ); a status found in either segment applies.
 *
 * <p>For example, a group is hospital-based when more than 75 percent of its clinicians are.
 */
final class StatusRules {

    static final String[] SEGMENTS = {"First", "Second"};

    private final Roster roster;
    private final Combinations combinations;
    private final long smallPractice;
    private final Shares ruralGroup;
    private final Shares hpsaGroup;
    private final int[] hospitalPlaces;
    private final Shares hospitalServices;
    private final Shares hospitalGroup;
    private final int[] centerPlaces;
    private final Shares centerServices;
    private final Shares centerGroup;
    private final long encounters;
    private final Shares nonPatientFacingGroup;
    private final int[] facilityPlaces;
    private final int[] facilityNeededPlaces;
    private final Shares facilityServices;
    private final Shares facilityGroup;

    StatusRules(Roster roster, Eligibility law) {
        this.roster = roster;
        this.combinations = roster.combinations();
        this.smallPractice = Shares.floor(law.value(Threshold.SMALL_PRACTICE_CLINICIANS));
        this.ruralGroup = new Shares(law.value(Threshold.RURAL_GROUP_SHARE));
        this.hpsaGroup = new Shares(law.value(Threshold.HPSA_GROUP_SHARE));
        this.hospitalPlaces = places(law.hospitalBasedPlaces());
        this.hospitalServices = new Shares(law.value(Threshold.HOSPITAL_BASED_SERVICES_SHARE));
        this.hospitalGroup = new Shares(law.value(Threshold.HOSPITAL_BASED_GROUP_SHARE));
        this.centerPlaces = places(law.surgicalCenterPlaces());
        this.centerServices = new Shares(law.value(Threshold.ASC_BASED_SERVICES_SHARE));
        this.centerGroup = new Shares(law.value(Threshold.ASC_BASED_GROUP_SHARE));
        this.encounters = Shares.floor(law.value(Threshold.NON_PATIENT_FACING_ENCOUNTERS));
        this.nonPatientFacingGroup = new Shares(law.value(Threshold.NON_PATIENT_FACING_GROUP_SHARE));
        this.facilityPlaces = places(law.facilityBasedPlaces());
        this.facilityNeededPlaces = places(law.facilityBasedNeededPlaces());
        this.facilityServices = new Shares(law.value(Threshold.FACILITY_BASED_SERVICES_SHARE));
        this.facilityGroup = new Shares(law.value(Threshold.FACILITY_BASED_GROUP_SHARE));
    }

    private static int[] places(List<Integer> places) {
        return places.stream().mapToInt(Integer::intValue).toArray();
    }

    private long servicesAt(int combination, int segment, int[] places) {
        long services = 0;
        for (int place : places) {
            services += combinations.servicesAt(combination, segment, place);
        }
        return services;
    }

    boolean hospitalBased(int combination, int segment) {
        return hospitalServices.atLeast(
                servicesAt(combination, segment, hospitalPlaces), combinations.services(combination, segment));
    }

    boolean centerBased(int combination, int segment) {
        return centerServices.atLeast(
                servicesAt(combination, segment, centerPlaces), combinations.services(combination, segment));
    }

    boolean nonPatientFacing(int combination, int segment) {
        return combinations.hasSegment(combination, segment)
                && combinations.encounters(combination, segment) <= encounters;
    }

    /** Facility-based status looks at the first segment only (rule ), and needs a hospital with a score. */
    boolean facilityBased(int combination) {
        int hospital = combinations.hospital(combination);
        return hospital >= 0
                && roster.hospitals().get(hospital).totalPerformanceScore() != null
                && facilityServices.atLeast(
                        servicesAt(combination, 0, facilityPlaces), combinations.services(combination, 0))
                && servicesAt(combination, 0, facilityNeededPlaces) > 0;
    }

    /** The special statuses of a combination as bits; those of the practice are added by whoever knows the practice. */
    int individual(int combination, boolean smallPracticeStatus, Because because) {
        int held = 0;
        if (smallPracticeStatus) {
            held |= hold(because, SpecialStatus.SMALL_PRACTICE, "the practice is small");
        }
        if (combinations.in(combination, DesignatedArea.Kind.RURAL)) {
            held |= hold(because, SpecialStatus.RURAL, "practises in a rural ZIP code");
        }
        if (combinations.in(combination, DesignatedArea.Kind.HPSA)) {
            held |= hold(because, SpecialStatus.HPSA, "practises in a health professional shortage area");
        }
        for (int segment = 0; segment < SEGMENTS.length; segment++) {
            int where = segment;
            if (hospitalBased(combination, segment)) {
                tellServices(because, SpecialStatus.HOSPITAL_BASED, combination, where, hospitalPlaces);
                held |= Packing.bit(SpecialStatus.HOSPITAL_BASED);
            }
            if (centerBased(combination, segment)) {
                tellServices(because, SpecialStatus.ASC_BASED, combination, where, centerPlaces);
                held |= Packing.bit(SpecialStatus.ASC_BASED);
            }
            if (nonPatientFacing(combination, segment)) {
                because.add(() -> ProgramReason.of(
                        ProgramRule.STATUS_HELD,
                        SpecialStatus.NON_PATIENT_FACING.label(),
                        combinations.encounters(combination, where) + " patient-facing encounters in the "
                                + SEGMENTS[where].toLowerCase(java.util.Locale.ROOT) + " segment, at most "
                                + encounters));
                held |= Packing.bit(SpecialStatus.NON_PATIENT_FACING);
            }
        }
        if (facilityBased(combination)) {
            tellServices(because, SpecialStatus.FACILITY_BASED, combination, 0, facilityPlaces);
            held |= Packing.bit(SpecialStatus.FACILITY_BASED);
        }
        return held;
    }

    private static int hold(Because because, SpecialStatus status, String why) {
        because.add(() -> ProgramReason.of(ProgramRule.STATUS_HELD, status.label(), why));
        return Packing.bit(status);
    }

    private void tellServices(Because because, SpecialStatus status, int combination, int segment, int[] places) {
        because.add(() -> {
            StringBuilder codes = new StringBuilder();
            for (int place : places) {
                codes.append(codes.isEmpty() ? "" : ", ").append(place);
            }
            return ProgramReason.of(
                    ProgramRule.STATUS_HELD,
                    status.label(),
                    servicesAt(combination, segment, places) + " of " + combinations.services(combination, segment)
                            + " services at place of service " + codes + " in the "
                            + SEGMENTS[segment].toLowerCase(java.util.Locale.ROOT) + " segment");
        });
    }

    /** Whether so many clinicians billing in the segments make a small practice; nobody makes none. */
    boolean small(Tally tally) {
        for (int segment = 0; segment < SEGMENTS.length; segment++) {
            int clinicians = tally.clinicians(segment);
            if (clinicians > 0 && clinicians <= smallPractice) {
                return true;
            }
        }
        return false;
    }

    /** The special statuses of an entity from its clinicians, as bits. */
    int entity(Tally tally, boolean facility, Because because) {
        int held = 0;
        if (small(tally)) {
            int first = tally.clinicians(0);
            int second = tally.clinicians(1);
            held |= hold(
                    because,
                    SpecialStatus.SMALL_PRACTICE,
                    first + " clinicians (first segment) and " + second + " (second segment), at most " + smallPractice
                            + " in either");
        }
        if (ruralGroup.moreThan(tally.rural(), tally.all())) {
            held |= share(because, SpecialStatus.RURAL, tally.rural(), tally.all());
        }
        if (hpsaGroup.moreThan(tally.hpsa(), tally.all())) {
            held |= share(because, SpecialStatus.HPSA, tally.hpsa(), tally.all());
        }
        for (int segment = 0; segment < SEGMENTS.length; segment++) {
            int clinicians = tally.clinicians(segment);
            if (hospitalGroup.moreThan(tally.hospitalBased(segment), clinicians)) {
                held |= share(because, SpecialStatus.HOSPITAL_BASED, tally.hospitalBased(segment), clinicians);
            }
            if (centerGroup.atLeast(tally.centerBased(segment), clinicians)) {
                held |= share(because, SpecialStatus.ASC_BASED, tally.centerBased(segment), clinicians);
            }
            if (nonPatientFacingGroup.moreThan(tally.nonPatientFacing(segment), clinicians)) {
                held |= share(because, SpecialStatus.NON_PATIENT_FACING, tally.nonPatientFacing(segment), clinicians);
            }
        }
        if (facility && facilityGroup.atLeast(tally.facilityBased(), tally.clinicians(0))) {
            held |= share(because, SpecialStatus.FACILITY_BASED, tally.facilityBased(), tally.clinicians(0));
        }
        return held;
    }

    private static int share(Because because, SpecialStatus status, int clinicians, int all) {
        return hold(because, status, clinicians + " of " + all + " clinicians");
    }

    /**
     * The hospital of a group: that of most of its facility-based clinicians; of equals the one with the higher score, then
     * the lower number (rule ).
     */
    int hospital(Tally tally) {
        int best = -1;
        int bestCount = 0;
        for (var entry : tally.hospitals().entrySet()) {
            int count = entry.getValue();
            if (count > bestCount || (count == bestCount && best >= 0 && better(entry.getKey(), best))) {
                best = entry.getKey();
                bestCount = count;
            }
        }
        return best;
    }

    private boolean better(int hospital, int other) {
        Hospital first = roster.hospitals().get(hospital);
        Hospital second = roster.hospitals().get(other);
        var firstScore = first.totalPerformanceScore();
        var secondScore = second.totalPerformanceScore();
        if (firstScore == null || secondScore == null) {
            return secondScore == null && firstScore != null;
        }
        int comparison = firstScore.compareTo(secondScore);
        return comparison > 0 || (comparison == 0 && hospital < other);
    }
}
