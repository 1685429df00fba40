package org.openqpp.program.roster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openqpp.policy.value.PerformanceYear;

/** What a roster is made of, while it is being read. */
final class RosterParts {
    final PerformanceYear year;
    String title = "";
    final Practices practices;
    final Clinicians clinicians;
    final Combinations combinations;
    final List<Hospital> hospitals;
    final List<VirtualGroup> virtualGroups = new ArrayList<>();
    int[] virtualGroupOfPractice = {};
    int[][] practicesOfVirtualGroup = {};
    final List<Subgroup> subgroups = new ArrayList<>();
    int[] practiceOfSubgroup = {};
    int[] subgroupOfCombination = {};
    int[][] combinationsOfSubgroup = {};
    final List<ApmEntity> apmEntities = new ArrayList<>();
    Memberships memberships = new Memberships(0, 0, new int[0], new int[0], new byte[0]);
    final List<QualifyingFigures> qualifyingFigures = new ArrayList<>();
    final Map<String, Integer> subgroupIds = new HashMap<>();
    final Map<String, Integer> virtualGroupIds = new HashMap<>();
    final Map<String, Integer> apmEntityIds = new HashMap<>();
    ByEntity<Election.Kind> elections = new ByEntity<>(new int[0]);
    ByEntity<Roster.Approval> exceptions = new ByEntity<>(new int[0]);
    ByEntity<Roster.Registration> registrations = new ByEntity<>(new int[0]);
    ByEntity<Roster.Prior> priorScores = new ByEntity<>(new int[0]);
    ByEntity<Roster.Instances> claimsInstances = new ByEntity<>(new int[0]);
    final Map<String, Long> rows;

    RosterParts(
            PerformanceYear year,
            Practices practices,
            Clinicians clinicians,
            Combinations combinations,
            List<Hospital> hospitals,
            Map<String, Long> rows) {
        this.year = year;
        this.practices = practices;
        this.clinicians = clinicians;
        this.combinations = combinations;
        this.hospitals = hospitals;
        this.rows = rows;
    }
}
