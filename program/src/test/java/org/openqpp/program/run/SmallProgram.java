package org.openqpp.program.run;

import static org.openqpp.program.candidate.SmallSubmissions.activities;
import static org.openqpp.program.candidate.SmallSubmissions.cost;
import static org.openqpp.program.candidate.SmallSubmissions.interoperability;
import static org.openqpp.program.candidate.SmallSubmissions.quality;
import static org.openqpp.program.roster.SmallRoster.concat;
import static org.openqpp.program.roster.SmallRoster.entity;
import static org.openqpp.program.roster.SmallRoster.noSegment;
import static org.openqpp.program.roster.SmallRoster.npi;
import static org.openqpp.program.roster.SmallRoster.segment;
import static org.openqpp.program.roster.SmallRoster.tin;

import org.openqpp.program.EntityKey;
import org.openqpp.program.candidate.SmallSubmissions;
import org.openqpp.program.roster.SmallRoster;

/** A program of eight practices in which every way to take part occurs once. */
public final class SmallProgram {

    private static final String[] SIX = {"047", "130", "134", "226", "236", "317"};
    private static final String[] FEW = concat(segment("s1_", 1000, 10, 10), segment("s2_", 1000, 10, 10));

    private SmallProgram() {}

    public static SmallRoster roster() {
        SmallRoster roster = new SmallRoster()
                .row(
                        "hospitals",
                        "ccn=010001",
                        "total_performance_score=91.23",
                        "percentile=99",
                        "quality_percent=100",
                        "cost_percent=93.87")
                .row("designated-areas", "kind=rural", "zip=50010")
                .row("designated-areas", "kind=extremeCircumstances", "zip=33301");
        for (int i = 1; i <= 14; i++) {
            roster.clinician(i, i == 4 ? "clinician_type=clinicalSocialWorker" : "specialty=Cardiology");
        }
        for (int i = 1; i <= 8; i++) {
            roster.practice(i, "state=" + (i % 2 == 0 ? "IA" : "TX"));
        }
        return roster
                // a group of four, one of them below the threshold, one who started late
                .combination(1, 1, "zips=50010", "dual_eligible_ratio=0.41", "average_hcc_risk_score=1.2")
                .combination(1, 2, "dual_eligible_ratio=0.07")
                .combination(1, 3, FEW)
                .combinationWithoutFigures(1, 4, "2024-11-03")
                // individuals: reporting, silent, in a designated area, facility-based
                .combination(2, 5, "payment_year_allowed_charges=55123.45")
                .combination(2, 6, "payment_year_allowed_charges=0.01")
                .combination(2, 7, "zips=33301")
                .combination(
                        2,
                        8,
                        "hospital_ccn=010001",
                        "s1_services=1000",
                        "s1_services_pos21=900",
                        "dual_eligible_ratio=0.9")
                // a virtual group of two
                .combination(3, 9)
                .combination(4, 10)
                // an APM Entity of two practices
                .combination(5, 11)
                .combination(5, 12, noSegment("s1_"))
                .combination(6, 13)
                // a group with a subgroup
                .combination(7, 1)
                .combination(7, 2)
                .combination(7, 14)
                // new after the year
                .combinationWithoutFigures(8, 1, "2025-02-01")
                .row("virtual-groups", "virtual_group_id=VG1", "elected=2023-11-20")
                .row("virtual-group-practices", "virtual_group_id=VG1", "tin=" + tin(3))
                .row("virtual-group-practices", "virtual_group_id=VG1", "tin=" + tin(4))
                .row("subgroups", "subgroup_id=SG1", "tin=" + tin(7))
                .row("subgroup-clinicians", "subgroup_id=SG1", "npi=" + npi(1))
                .row("subgroup-clinicians", "subgroup_id=SG1", "npi=" + npi(2))
                .row("mvp-registrations", concat(entity(EntityKey.subgroup("SG1")), "mvp_id=G0055"))
                .row("apm-entities", "entity_id=A1", "model=SSP", "mips_apm=true", "advanced_apm=true")
                .row("apm-participants", "entity_id=A1", "tin=" + tin(5), "npi=" + npi(11), "snapshots=march")
                .row("apm-participants", "entity_id=A1", "tin=" + tin(5), "npi=" + npi(12), "snapshots=august")
                .row("apm-participants", "entity_id=A1", "tin=" + tin(6), "npi=" + npi(13), "snapshots=june")
                .row("qp-figures", "entity_id=A1", "snapshot=august", "payment_percent=61", "patient_percent=44")
                .row(
                        "exceptions",
                        concat(
                                entity(EntityKey.individual(tin(2), npi(5))),
                                "categories=pi",
                                "ground=interoperabilityHardship"))
                .row(
                        "prior-year-scores",
                        concat(
                                entity(EntityKey.group(tin(1))),
                                "program_name=mips",
                                "source=own",
                                "quality_achievement_percent=60.5",
                                "cost_achievement_percent=40"));
    }

    public static SmallSubmissions submissions() {
        return new SmallSubmissions()
                .with(
                        EntityKey.group(tin(1)),
                        quality("mips", 90, SIX),
                        activities("mips", 2),
                        interoperability("mips", 80, true),
                        cost("mips", "TPCC_1", "1500"))
                .with(EntityKey.individual(tin(2), npi(5)), quality("mips", 70, SIX), activities("mips", 1))
                .with(EntityKey.virtualGroup("VG1"), quality("mips", 50, SIX), activities("mips", 1))
                .with(EntityKey.group(tin(5)), interoperability("mips", 90, false))
                .with(EntityKey.apmEntity("A1"), quality("app1", 95, "001", "134", "236"))
                .with(EntityKey.individual(tin(6), npi(13)), interoperability("app1", 60, true))
                .with(
                        EntityKey.group(tin(7)),
                        quality("mips", 60, SIX),
                        activities("mips", 2),
                        cost("mips", "TPCC_1", "1400"))
                .with(
                        EntityKey.subgroup("SG1"),
                        quality("G0055", 99, "005", "007", "047", "238"),
                        activities("G0055", 2));
    }
}
