package org.openqpp.program.run;

import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.openqpp.policy.value.ParticipationOption;
import org.openqpp.policy.value.PerformanceCategory;
import org.openqpp.policy.value.Rational;
import org.openqpp.policy.value.ReportingOption;
import org.openqpp.policy.value.SpecialStatus;
import org.openqpp.program.Workers;
import org.openqpp.program.attribution.Contender;
import org.openqpp.program.candidate.Candidate;
import org.openqpp.program.eligibility.Determination;
import org.openqpp.program.outcome.ProgramOutcome;
import org.openqpp.program.results.ClinicianResult;
import org.openqpp.program.results.FiguresFile;
import org.openqpp.program.results.LedgerFigures;
import org.openqpp.program.results.QualifyingNumbers;
import org.openqpp.program.results.Results;
import org.openqpp.program.results.ResultsCounter;
import org.openqpp.program.roster.ApmEntity;
import org.openqpp.program.roster.Memberships;
import org.openqpp.program.roster.Practices;
import org.openqpp.program.roster.Roster;
import org.openqpp.scoring.bind.Law;

/**
 * Counts the outcome of a run into the participation and performance results.
 *
 * <p>For example, a clinician whose practice has 15 or fewer clinicians counts under small practices, whichever entity the
 * score comes from.
 */
final class ProgramResults {

    private static final int PRACTICES = 2000;

    private final ProgramOutcome outcome;
    private final Roster roster;
    private final Determination determination;

    private ProgramResults(ProgramOutcome outcome) {
        this.outcome = outcome;
        this.roster = outcome.roster();
        this.determination = outcome.determination();
    }

    /** The results of an outcome; the same for any number of threads. */
    static Results of(ProgramOutcome outcome, int threads) {
        return new ProgramResults(outcome).results(threads);
    }

    private Results results(int threads) {
        Practices practices = roster.practices();
        int chunks = (practices.size() + PRACTICES - 1) / PRACTICES;
        Count[] counts = new Count[chunks];
        Workers.run(threads, chunks, chunk -> {
            Count count = new Count();
            int end = Math.min(practices.size(), (chunk + 1) * PRACTICES);
            for (int practice = chunk * PRACTICES; practice < end; practice++) {
                count.add(practice);
            }
            count.flush();
            counts[chunk] = count;
        });
        ResultsCounter all = new ResultsCounter();
        long cents = 0;
        for (Count count : counts) {
            all.merge(count.counter);
            cents = Math.addExact(cents, count.cents);
        }
        Results results = all.results(
                new Law(outcome.policy()),
                outcome.balance().adjuster(),
                qualifying(),
                FiguresFile.findPriorYears(outcome.policy().year()),
                roster.title());
        LedgerFigures.put(results.figures(), outcome.balance(), cents);
        return results;
    }

    /** Clinicians (NPI) on the list of an Advanced APM at any snapshot, QPs and Partial QPs. */
    private QualifyingNumbers qualifying() {
        Memberships memberships = roster.memberships();
        boolean[] advanced = new boolean[roster.clinicians().size()];
        List<ApmEntity> entities = roster.apmEntities();
        for (int m = 0; m < memberships.size(); m++) {
            if (entities.get(memberships.apmEntity(m)).advancedApm()) {
                advanced[roster.combinations().clinician(memberships.combination(m))] = true;
            }
        }
        long participants = 0;
        long qualifying = 0;
        long partial = 0;
        for (int clinician = 0; clinician < advanced.length; clinician++) {
            participants += advanced[clinician] ? 1 : 0;
            qualifying += determination.qualifying(clinician) ? 1 : 0;
            partial += determination.partiallyQualifying(clinician) ? 1 : 0;
        }
        return new QualifyingNumbers(participants, qualifying, partial);
    }

    /** What reporting of a group, subgroup or individual says about MVPs. */
    private record Pathways(boolean registered, boolean mvp, boolean traditional) {
        private static final Pathways NONE = new Pathways(false, false, false);

        Pathways or(Pathways other) {
            return new Pathways(registered || other.registered, mvp || other.mvp, traditional || other.traditional);
        }
    }

    private Pathways pathways(ParticipationOption option, int number) {
        boolean registered = !roster.registrations(option, number).isEmpty();
        boolean mvp = false;
        boolean traditional = false;
        for (Candidate candidate : outcome.scores().of(option, number)) {
            if (candidate.reported()) {
                ReportingOption reporting = candidate.reportingOption();
                mvp |= reporting == ReportingOption.MVP;
                traditional |= reporting == ReportingOption.TRADITIONAL_MIPS;
            }
        }
        return registered || mvp || traditional ? new Pathways(registered, mvp, traditional) : Pathways.NONE;
    }

    /** Counts some practices; neighbours of whom the results know the same are counted together. */
    private final class Count {
        private final ResultsCounter counter = new ResultsCounter();
        private final IdentityHashMap<Candidate, Map<PerformanceCategory, Rational>> percents = new IdentityHashMap<>();
        private long cents;
        private @Nullable Contender lastWinner;
        private @Nullable Pathways lastPathways;
        private boolean lastRural;
        private @Nullable ClinicianResult last;
        private int times;

        void add(int practice) {
            flush();
            Practices practices = roster.practices();
            Pathways group = pathways(ParticipationOption.GROUP, practice);
            boolean small = determination.has(ParticipationOption.GROUP, practice, SpecialStatus.SMALL_PRACTICE);
            int second = determination.practiceSize(practice, 1);
            boolean solo = small && (second > 0 ? second : determination.practiceSize(practice, 0)) == 1;
            int end = practices.firstCombination(practice + 1);
            for (int c = practices.firstCombination(practice); c < end; c++) {
                if (outcome.attribution().outcome(c).balanced()) {
                    cents = Math.addExact(cents, roster.combinations().paymentYearCents(c));
                    add(c, small, solo, group);
                }
            }
        }

        private void add(int c, boolean small, boolean solo, Pathways group) {
            Contender winner = outcome.attribution().winnerOrNull(c);
            Pathways own = pathways(ParticipationOption.INDIVIDUAL, c);
            int subgroup = roster.subgroup(c);
            Pathways ofSubgroup = subgroup < 0 ? Pathways.NONE : pathways(ParticipationOption.SUBGROUP, subgroup);
            Pathways pathways = own.equals(Pathways.NONE) && ofSubgroup.equals(Pathways.NONE)
                    ? group
                    : group.or(own).or(ofSubgroup);
            boolean rural = determination.has(ParticipationOption.INDIVIDUAL, c, SpecialStatus.RURAL);
            if (last != null
                    && Objects.equals(winner, lastWinner)
                    && rural == lastRural
                    && pathways.equals(lastPathways)) {
                times++;
                return;
            }
            flush();
            lastWinner = winner;
            lastRural = rural;
            lastPathways = pathways;
            last = result(c, winner, small, solo, rural, pathways);
            times = 1;
        }

        void flush() {
            ClinicianResult known = last;
            if (known != null) {
                counter.add(known, times);
            }
            last = null;
        }

        private ClinicianResult result(
                int c, @Nullable Contender winner, boolean small, boolean solo, boolean rural, Pathways pathways) {
            Candidate candidate = winner == null ? null : winner.candidate();
            boolean reporting = !outcome.nonReporting(c);
            return new ClinicianResult(
                    winner == null ? ParticipationOption.INDIVIDUAL : winner.option(),
                    candidate == null || !reporting ? ReportingOption.TRADITIONAL_MIPS : candidate.reportingOption(),
                    Rational.of(outcome.attribution().finalScore(c).orElseThrow(), 100),
                    reporting,
                    small,
                    solo,
                    rural,
                    pathways.registered(),
                    pathways.mvp(),
                    pathways.traditional(),
                    candidate == null ? Map.of() : percents.computeIfAbsent(candidate, Count::percents));
        }

        private static Map<PerformanceCategory, Rational> percents(Candidate candidate) {
            Map<PerformanceCategory, Rational> percents = new EnumMap<>(PerformanceCategory.class);
            for (PerformanceCategory category : PerformanceCategory.values()) {
                OptionalInt percent = candidate.percent(category);
                if (percent.isPresent()) {
                    percents.put(category, Rational.of(percent.getAsInt(), 10_000));
                }
            }
            return percents;
        }
    }
}
