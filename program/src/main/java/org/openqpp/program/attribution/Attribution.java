package org.openqpp.program.attribution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.openqpp.policy.ParameterName;
import org.openqpp.policy.Policy;
import org.openqpp.policy.value.ParticipationOption;
import org.openqpp.program.Because;
import org.openqpp.program.Packing;
import org.openqpp.program.ProgramReason;
import org.openqpp.program.ProgramRule;
import org.openqpp.program.Workers;
import org.openqpp.program.candidate.Candidate;
import org.openqpp.program.candidate.CandidateScores;
import org.openqpp.program.eligibility.Determination;
import org.openqpp.program.eligibility.EligibilityStatus;
import org.openqpp.program.roster.Combinations;
import org.openqpp.program.roster.Memberships;
import org.openqpp.program.roster.Roster;

/**
 * The final score of every TIN/NPI combination of a roster, chosen from its candidates; the losers can be looked at.
 *
 * <p>For example, a group that scored 78 in an MVP and 83 in traditional MIPS gives its clinicians 83. Immutable.
 */
public final class Attribution {

    private static final Outcome[] OUTCOMES = Outcome.values();
    private static final int NONE = -1;
    private static final int CHUNK = 20_000;

    private final Roster roster;
    private final Combinations combinations;
    private final Determination determination;
    private final CandidateScores scores;
    private final int neutral;

    private final byte[] outcomes;
    private final @Nullable Contender[] winners;
    private final int[] sources;
    private final int[][] receivers = new int[ParticipationOption.values().length][];

    private Attribution(
            Roster roster, Determination determination, CandidateScores scores, Policy policy, int threads) {
        this.roster = roster;
        this.combinations = roster.combinations();
        this.determination = determination;
        this.scores = scores;
        this.neutral = policy.parameter(ParameterName.PERFORMANCE_THRESHOLD)
                .value()
                .toBigDecimal(2)
                .unscaledValue()
                .intValueExact();
        this.outcomes = new byte[combinations.size()];
        this.winners = new Contender[combinations.size()];
        this.sources = new int[combinations.size()];
        for (ParticipationOption option : ParticipationOption.values()) {
            receivers[Packing.place(option)] = new int[roster.count(option)];
        }
        attribute(threads);
    }

    /** The attribution of candidate scores to the combinations of a roster, in the calling thread. */
    public static Attribution of(Roster roster, Determination determination, CandidateScores scores, Policy policy) {
        return of(roster, determination, scores, policy, 1);
    }

    /** The attribution of candidate scores to the combinations of a roster; the same for any number of threads. */
    public static Attribution of(
            Roster roster, Determination determination, CandidateScores scores, Policy policy, int threads) {
        return new Attribution(roster, determination, scores, policy, threads);
    }

    private void attribute(int threads) {
        Arrays.fill(sources, NONE);
        AtomicBoolean anybodyNew = new AtomicBoolean();
        Workers.run(threads, (outcomes.length + CHUNK - 1) / CHUNK, chunk -> {
            Contender[] shared = new Contender[1];
            int end = Math.min(outcomes.length, (chunk + 1) * CHUNK);
            for (int c = chunk * CHUNK; c < end; c++) {
                Outcome outcome = attribute(c, shared);
                outcomes[c] = (byte) Packing.place(outcome);
                if (outcome == Outcome.NEW_WITHOUT_SCORE) {
                    anybodyNew.set(true);
                }
            }
        });
        if (anybodyNew.get()) {
            attributeNew();
        }
        for (int c = 0; c < outcomes.length; c++) {
            Contender winner = winners[c];
            if (winner != null) {
                receivers[Packing.place(winner.option())][winner.number()]++;
            }
        }
    }

    /** Chooses for a combination; neighbours with the winner in common share it. */
    private Outcome attribute(int c, @Nullable Contender[] shared) {
        EligibilityStatus status = determination.status(ParticipationOption.INDIVIDUAL, c);
        if (status.excluded()) {
            return Outcome.EXCLUDED;
        }
        if (status == EligibilityStatus.NEW_AFTER_YEAR) {
            return Outcome.NEW_WITHOUT_SCORE;
        }
        Best best = new Best();
        Candidate ofVirtualGroup = virtualGroupScore(c);
        if (ofVirtualGroup != null) {
            best.take(
                    ParticipationOption.VIRTUAL_GROUP,
                    determination.virtualGroup(combinations.practice(c)),
                    ofVirtualGroup);
        } else {
            visit(c, status, best);
        }
        if (best.candidate == null) {
            return status == EligibilityStatus.STARTED_LATE ? Outcome.LATE_NEUTRAL : Outcome.NOT_REACHED;
        }
        Contender winner = shared[0];
        if (winner == null || !best.is(winner)) {
            winner = best.contender();
            shared[0] = winner;
        }
        winners[c] = winner;
        if (ofVirtualGroup != null) {
            return Outcome.VIRTUAL_GROUP;
        }
        return status == EligibilityStatus.STARTED_LATE ? Outcome.LATE : Outcome.CANDIDATE;
    }

    private @Nullable Candidate virtualGroupScore(int c) {
        int virtualGroup = determination.virtualGroup(combinations.practice(c));
        return virtualGroup < 0 ? null : scores.best(ParticipationOption.VIRTUAL_GROUP, virtualGroup);
    }

    /** Takes the candidates that could be attributed to a combination outside virtual groups. */
    private interface Visitor {
        void take(ParticipationOption option, int number, Candidate candidate);
    }

    private void visit(int c, EligibilityStatus status, Visitor visitor) {
        if (status.required()) {
            visit(ParticipationOption.INDIVIDUAL, c, visitor);
        }
        int practice = combinations.practice(c);
        if (reaches(ParticipationOption.GROUP, practice)) {
            visit(ParticipationOption.GROUP, practice, visitor);
        }
        int subgroup = roster.subgroup(c);
        if (subgroup >= 0 && determination.validSubgroup(subgroup) && reaches(ParticipationOption.SUBGROUP, subgroup)) {
            visit(ParticipationOption.SUBGROUP, subgroup, visitor);
        }
        Memberships memberships = roster.memberships();
        for (int m = memberships.firstOf(c); m >= 0; m = memberships.nextOf(m)) {
            int entity = memberships.apmEntity(m);
            if (roster.apmEntities().get(entity).mipsApm() && reaches(ParticipationOption.APM_ENTITY, entity)) {
                visit(ParticipationOption.APM_ENTITY, entity, visitor);
            }
        }
    }

    /** Whether an entity's scores reach its clinicians: it takes part and reported, or opted in (rules ). */
    private boolean reaches(ParticipationOption option, int number) {
        EligibilityStatus status = determination.status(option, number);
        return status.required()
                && (scores.reported(option, number)
                        || (status == EligibilityStatus.OPTED_IN && scores.best(option, number) != null));
    }

    private void visit(ParticipationOption option, int number, Visitor visitor) {
        boolean reported = scores.reported(option, number);
        for (Candidate candidate : scores.of(option, number)) {
            boolean counts = option == ParticipationOption.INDIVIDUAL || candidate.reported() || !reported;
            if (counts) {
                visitor.take(option, number, candidate);
            }
        }
    }

    /** The best candidate so far, without making an object for each. */
    private static final class Best implements Visitor {
        private ParticipationOption option = ParticipationOption.INDIVIDUAL;
        private int number;
        private @Nullable Candidate candidate;

        @Override
        public void take(ParticipationOption nextOption, int nextNumber, Candidate next) {
            Candidate known = candidate;
            if (known == null
                    || next.finalScore() > known.finalScore()
                    || (next.finalScore() == known.finalScore()
                            && Contender.BEST_FIRST.compare(new Contender(nextOption, nextNumber, next), contender())
                                    < 0)) {
                option = nextOption;
                number = nextNumber;
                candidate = next;
            }
        }

        boolean is(Contender other) {
            return other.candidate() == candidate && other.number() == number && other.option() == option;
        }

        Contender contender() {
            Candidate known = candidate;
            if (known == null) {
                throw new IllegalStateException("there is no candidate");
            }
            return new Contender(option, number, known);
        }
    }

    /** Combinations that are new after the year get the clinician's highest final score (rule ). */
    private void attributeNew() {
        int[] bestOfClinician = new int[roster.clinicians().size()];
        Arrays.fill(bestOfClinician, NONE);
        for (int c = 0; c < outcomes.length; c++) {
            if (OUTCOMES[outcomes[c]].scored()) {
                int clinician = combinations.clinician(c);
                int known = bestOfClinician[clinician];
                if (known == NONE || score(c) > score(known)) {
                    bestOfClinician[clinician] = c;
                }
            }
        }
        for (int c = 0; c < outcomes.length; c++) {
            int source = bestOfClinician[combinations.clinician(c)];
            if (OUTCOMES[outcomes[c]] == Outcome.NEW_WITHOUT_SCORE && source != NONE) {
                sources[c] = source;
            }
        }
        for (int c = 0; c < outcomes.length; c++) {
            if (sources[c] != NONE) {
                outcomes[c] = (byte) Packing.place(Outcome.NEW);
                winners[c] = winners[sources[c]];
            }
        }
    }

    private int score(int c) {
        Contender winner = winners[c];
        return winner == null ? neutral : winner.candidate().finalScore();
    }

    /** How a combination came to its final score. */
    public Outcome outcome(int combination) {
        return OUTCOMES[outcomes[combination]];
    }

    /** Final score in hundredths of a point; empty without one. */
    public OptionalInt finalScore(int combination) {
        return outcome(combination).scored() ? OptionalInt.of(score(combination)) : OptionalInt.empty();
    }

    /** The candidate that won; absent without a score and for the neutral score of late starters. */
    public Optional<Contender> winner(int combination) {
        return Optional.ofNullable(winners[combination]);
    }

    /** The candidate that won, without a wrapper. */
    public @Nullable Contender winnerOrNull(int combination) {
        return winners[combination];
    }

    /** The combination that a new one has its score from; below 0 for all others. */
    public int source(int combination) {
        return sources[combination];
    }

    /** How many combinations receive a score of an entity. */
    public int receivers(ParticipationOption option, int number) {
        return receivers[Packing.place(option)][number];
    }

    /**
     * All candidates of a combination, the winner first. In a virtual group the others follow though they cannot win; whoever
     * is excluded has none.
     */
    public List<Contender> contenders(int combination) {
        List<Contender> contenders = new ArrayList<>(4);
        EligibilityStatus status = determination.status(ParticipationOption.INDIVIDUAL, combination);
        if (status.excluded() || status == EligibilityStatus.NEW_AFTER_YEAR) {
            Contender winner = winners[combination];
            return winner == null ? List.of() : List.of(winner);
        }
        visit(
                combination,
                status,
                (option, number, candidate) -> contenders.add(new Contender(option, number, candidate)));
        if (contenders.size() > 1) {
            contenders.sort(Contender.BEST_FIRST);
        }
        if (outcome(combination) == Outcome.VIRTUAL_GROUP) {
            int virtualGroup = determination.virtualGroup(combinations.practice(combination));
            List<Candidate> ofGroup = scores.of(ParticipationOption.VIRTUAL_GROUP, virtualGroup);
            for (int i = ofGroup.size() - 1; i >= 0; i--) {
                contenders.add(0, new Contender(ParticipationOption.VIRTUAL_GROUP, virtualGroup, ofGroup.get(i)));
            }
        }
        return contenders;
    }

    /** Scores of the combination as an individual that were reported voluntarily, so that they cannot be attributed. */
    public List<Candidate> voluntary(int combination) {
        return determination.status(ParticipationOption.INDIVIDUAL, combination).required()
                ? List.of()
                : scores.of(ParticipationOption.INDIVIDUAL, combination);
    }

    /** Why a combination has its final score, or none. */
    public List<ProgramReason> explain(int combination) {
        Because because = Because.asked();
        String score = hundredths(score(combination));
        switch (outcome(combination)) {
            case EXCLUDED -> because.add(ProgramRule.EXCLUDED_FROM_SCORES);
            case NOT_REACHED -> because.add(ProgramRule.NOT_REACHED);
            case NEW_WITHOUT_SCORE -> because.add(ProgramRule.NEW_NONE);
            case NEW -> because.add(() -> ProgramReason.of(ProgramRule.NEW_HIGHEST, score));
            case LATE_NEUTRAL -> because.add(() -> ProgramReason.of(ProgramRule.LATE_NEUTRAL, score));
            case VIRTUAL_GROUP -> {
                because.add(ProgramRule.VIRTUAL_GROUP_COUNTS);
                tellSilence(combination, because);
            }
            case LATE -> {
                because.add(() -> ProgramReason.of(
                        ProgramRule.LATE_ENTITY,
                        winner(combination).map(this::name).orElseThrow()));
                explainChoice(combination, score, because);
            }
            case CANDIDATE -> explainChoice(combination, score, because);
        }
        if (!voluntary(combination).isEmpty()) {
            because.add(outcome(combination).scored() ? ProgramRule.OWN_REPORT_VOLUNTARY : ProgramRule.VOLUNTARY);
        }
        return because.reasons();
    }

    /** The entity that earned a score, such as {@code APM Entity A2029}. */
    private String name(Contender contender) {
        String id = roster.key(contender.option(), contender.number()).entityId();
        String label = contender.option().label();
        return id == null ? label : label + " " + id;
    }

    private void explainChoice(int combination, String score, Because because) {
        List<Contender> contenders = contenders(combination);
        int count = contenders.size();
        because.add(() -> count == 1
                ? ProgramReason.of(ProgramRule.ONLY_CANDIDATE, score)
                : ProgramReason.of(ProgramRule.HIGHEST_COUNTS, count, score));
        if (count > 1
                && contenders.get(0).candidate().finalScore()
                        == contenders.get(1).candidate().finalScore()) {
            because.add(() -> ProgramReason.of(ProgramRule.TIE, score));
        }
        tellSilence(combination, because);
    }

    /** That the score is one of nothing reported, and who did not report. */
    private void tellSilence(int combination, Because because) {
        Contender winner = winners[combination];
        if (winner != null && !winner.candidate().reported()) {
            because.add(() -> winner.option() == ParticipationOption.INDIVIDUAL
                    ? ProgramReason.of(ProgramRule.NOTHING_REPORTED)
                    : ProgramReason.of(ProgramRule.ENTITY_SILENT, name(winner)));
        }
    }

    /** Hundredths of a point as they are shown, such as {@code 83.00}. */
    public static String hundredths(int value) {
        return java.math.BigDecimal.valueOf(value, 2).toPlainString();
    }
}
