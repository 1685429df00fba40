package org.openqpp.program.run;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openqpp.policy.value.ParticipationOption;
import org.openqpp.policy.value.PerformanceCategory;
import org.openqpp.program.EntityKey;
import org.openqpp.program.attribution.Attribution;
import org.openqpp.program.attribution.Contender;
import org.openqpp.program.attribution.Outcome;
import org.openqpp.program.balance.Balance;
import org.openqpp.program.balance.Ledger;
import org.openqpp.program.candidate.Candidate;
import org.openqpp.program.candidate.InteroperabilityResult;
import org.openqpp.program.eligibility.Determination;
import org.openqpp.program.outcome.OutputFile;
import org.openqpp.program.outcome.ProgramOutcome;
import org.openqpp.program.publicuse.PublicUseParquet;
import org.openqpp.program.publicuse.PublicUseRows;
import org.openqpp.program.roster.Combinations;
import org.openqpp.program.roster.Memberships;
import org.openqpp.program.roster.Roster;
import org.openqpp.program.table.Rows;
import org.openqpp.program.table.TableFormat;
import org.openqpp.scoring.participation.Participation.RollUpScore;

/**
 * The files that every run writes.
 *
 * <p>For example, {@code final-scores.csv} has a row for every TIN/NPI combination with all of its candidates, the winner
 * first.
 */
public final class OutputFiles {

    private static final int TIN_DIGITS = 9;
    private static final int NPI_DIGITS = 10;
    private static final int HUNDREDTHS = 2;
    private static final int TEN_THOUSANDTHS = 4;

    /** Name of the file with the scaling factor. */
    public static final String NEUTRALITY = "neutrality.json";

    /** Name of the file with the ledger. */
    public static final String LEDGER = "ledger.csv";

    private OutputFiles() {}

    /** All of them, in the order in which they are written. */
    public static List<OutputFile> all(Set<TableFormat> publicUseFormats) {
        List<OutputFile> files = new ArrayList<>(List.of(
                new FinalScores(),
                new EligibilityRows(),
                new EntityRows(),
                new CandidateRows(),
                new RollUps(),
                new LedgerRows(),
                new Neutrality()));
        if (publicUseFormats.contains(TableFormat.CSV)) {
            files.add(new PublicUse());
        }
        if (publicUseFormats.contains(TableFormat.PARQUET)) {
            files.add(new PublicUseParquet());
        }
        return List.copyOf(files);
    }

    private static void combination(Rows out, Roster roster, int c) {
        out.digits(roster.practices().tinNumber(roster.combinations().practice(c)), TIN_DIGITS)
                .comma();
        out.digits(roster.clinicians().npiNumber(roster.combinations().clinician(c)), NPI_DIGITS)
                .comma();
    }

    private static String id(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static void flag(Rows out, boolean value) {
        out.cells(value ? "true" : "false");
    }

    /** Every combination: outcome, winner, adjustment, and all candidates. */
    private static final class FinalScores extends RowsFile {
        FinalScores() {
            super("final-scores.csv");
        }

        @Override
        String header() {
            return "tin,npi,outcome,rule,final_score,payment_adjustment_percent,payment_class,participation_option,"
                    + "entity_id,program_name,facility_based,reported,payment_year_allowed_charges,candidates";
        }

        @Override
        int size(ProgramOutcome outcome) {
            return outcome.roster().combinations().size();
        }

        @Override
        Writer writer(ProgramOutcome outcome) {
            Roster roster = outcome.roster();
            Attribution attribution = outcome.attribution();
            Balance balance = outcome.balance();
            return (c, out) -> {
                Outcome how = attribution.outcome(c);
                combination(out, roster, c);
                out.cells(how.wireName()).comma().cells(how.ruleId()).comma();
                OptionalInt score = attribution.finalScore(c);
                if (score.isPresent()) {
                    out.decimal(score.getAsInt(), HUNDREDTHS).comma();
                    out.decimal(balance.adjustment(score.getAsInt()), HUNDREDTHS)
                            .comma();
                    out.cells(balance.paymentClass(score.getAsInt()).wireName()).comma();
                } else {
                    out.commas(3);
                }
                Contender winner = attribution.winnerOrNull(c);
                if (winner == null) {
                    out.commas(5);
                } else {
                    Candidate candidate = winner.candidate();
                    out.cells(winner.option().wireName()).comma();
                    out.text(id(roster.key(winner.option(), winner.number()).entityId()))
                            .comma();
                    out.text(candidate.programName()).comma();
                    flag(out, candidate.facilityBased());
                    out.comma();
                    flag(out, candidate.reported());
                    out.comma();
                }
                out.decimal(roster.combinations().paymentYearCents(c), HUNDREDTHS)
                        .comma();
                candidates(out, roster, attribution.contenders(c));
                out.end();
            };
        }

        /** Such as {@code group:mips:83.00|group:G0055:78.00|apm(A2029):app1:71.30}. */
        private static void candidates(Rows out, Roster roster, List<Contender> contenders) {
            boolean first = true;
            for (Contender contender : contenders) {
                if (!first) {
                    out.character('|');
                }
                first = false;
                out.cells(contender.option().wireName());
                switch (contender.option()) {
                    case INDIVIDUAL, GROUP -> {}
                    case SUBGROUP, VIRTUAL_GROUP, APM_ENTITY ->
                        out.character('(')
                                .text(id(roster.key(contender.option(), contender.number())
                                        .entityId()))
                                .character(')');
                }
                out.character(':').text(contender.candidate().programName()).character(':');
                out.decimal(contender.candidate().finalScore(), HUNDREDTHS);
            }
        }
    }

    /** Every combination: who takes part and why. */
    private static final class EligibilityRows extends RowsFile {
        EligibilityRows() {
            super("eligibility.csv");
        }

        @Override
        String header() {
            return "tin,npi,status,exceeded_s1,exceeded_s2,special_statuses,group_status,virtual_group_id,"
                    + "mips_apm_participant,qp_status";
        }

        @Override
        int size(ProgramOutcome outcome) {
            return outcome.roster().combinations().size();
        }

        @Override
        Writer writer(ProgramOutcome outcome) {
            Roster roster = outcome.roster();
            Combinations combinations = roster.combinations();
            Determination determination = outcome.determination();
            String[] words = new String[1 << 8];
            return (c, out) -> {
                int practice = combinations.practice(c);
                combination(out, roster, c);
                out.cells(determination
                                .status(ParticipationOption.INDIVIDUAL, c)
                                .wireName())
                        .comma();
                out.cells(determination.exceededCriteria(c, 0)).comma();
                out.cells(determination.exceededCriteria(c, 1)).comma();
                out.cells(words(words, determination, ParticipationOption.INDIVIDUAL, c))
                        .comma();
                out.cells(determination
                                .status(ParticipationOption.GROUP, practice)
                                .wireName())
                        .comma();
                int virtualGroup = determination.virtualGroup(practice);
                out.text(
                                virtualGroup < 0
                                        ? ""
                                        : roster.virtualGroups()
                                                .get(virtualGroup)
                                                .virtualGroupId())
                        .comma();
                flag(out, outcome.participations().mipsApmParticipant(ParticipationOption.INDIVIDUAL, c));
                out.comma();
                int clinician = combinations.clinician(c);
                out.cells(
                        determination.qualifying(clinician)
                                ? "qp"
                                : determination.partiallyQualifying(clinician) ? "partialQp" : "");
                out.end();
            };
        }
    }

    /** The special statuses as words; each combination of statuses is put together once. */
    private static String words(
            @Nullable String[] known, Determination determination, ParticipationOption option, int number) {
        int bits = determination.specialBits(option, number) & known.length - 1;
        String words = known[bits];
        if (words == null) {
            words = Determination.words(determination.specialStatuses(option, number));
            known[bits] = words;
        }
        return words;
    }

    /** Groups, subgroups, virtual groups and APM Entities: who takes part, how large they are, who receives their score. */
    private static final class EntityRows extends RowsFile {
        private static final List<ParticipationOption> OPTIONS = List.of(
                ParticipationOption.GROUP,
                ParticipationOption.SUBGROUP,
                ParticipationOption.VIRTUAL_GROUP,
                ParticipationOption.APM_ENTITY);

        EntityRows() {
            super("entities.csv");
        }

        @Override
        String header() {
            return "entity_type,tin,entity_id,status,valid,special_statuses,eligible_clinicians,clinicians_s1,"
                    + "clinicians_s2,hospital_ccn,reported,receivers";
        }

        @Override
        int size(ProgramOutcome outcome) {
            return OPTIONS.stream().mapToInt(outcome.roster()::count).sum();
        }

        @Override
        Writer writer(ProgramOutcome outcome) {
            Roster roster = outcome.roster();
            Determination determination = outcome.determination();
            String[] words = new String[1 << 8];
            return (thing, out) -> {
                int number = thing;
                ParticipationOption option = OPTIONS.get(0);
                for (ParticipationOption next : OPTIONS) {
                    option = next;
                    if (number < roster.count(next)) {
                        break;
                    }
                    number -= roster.count(next);
                }
                EntityKey key = roster.key(option, number);
                out.cells(option.wireName()).comma();
                out.cells(
                                option == ParticipationOption.SUBGROUP
                                        ? roster.practices().tin(roster.subgroupPractice(number))
                                        : id(key.tin()))
                        .comma();
                out.text(id(key.entityId())).comma();
                out.cells(determination.status(option, number).wireName()).comma();
                flag(out, valid(determination, option, number));
                out.comma();
                out.cells(words(words, determination, option, number)).comma();
                out.number(determination.eligibleClinicians(option, number)).comma();
                if (option == ParticipationOption.GROUP) {
                    out.number(determination.practiceSize(number, 0)).comma();
                    out.number(determination.practiceSize(number, 1)).comma();
                } else {
                    out.commas(2);
                }
                int hospital = determination.hospital(option, number);
                out.text(hospital < 0 ? "" : roster.hospitals().get(hospital).ccn())
                        .comma();
                flag(out, outcome.scores().reported(option, number));
                out.comma();
                out.number(outcome.attribution().receivers(option, number)).end();
            };
        }

        private static boolean valid(Determination determination, ParticipationOption option, int number) {
            return switch (option) {
                case INDIVIDUAL, GROUP, APM_ENTITY -> true;
                case SUBGROUP -> determination.validSubgroup(number);
                case VIRTUAL_GROUP -> determination.approvedVirtualGroup(number);
            };
        }
    }

    /** Every candidate score of every entity with its categories. */
    private static final class CandidateRows extends RowsFile {
        private static final List<ParticipationOption> OPTIONS = List.of(ParticipationOption.values());
        private static final List<PerformanceCategory> CATEGORIES = List.of(PerformanceCategory.values());

        CandidateRows() {
            super("candidates.csv");
        }

        @Override
        String header() {
            StringBuilder header =
                    new StringBuilder("entity_type,tin,npi,entity_id,program_name,facility_based,reported,final_score");
            for (PerformanceCategory category : CATEGORIES) {
                header.append(',').append(category.wireName()).append("_percent");
                header.append(',').append(category.wireName()).append("_weight");
            }
            return header.append(",complex_patient_bonus,small_practice_bonus,quality_improvement,cost_improvement")
                    .toString();
        }

        @Override
        int size(ProgramOutcome outcome) {
            return OPTIONS.stream().mapToInt(outcome.roster()::count).sum();
        }

        @Override
        Writer writer(ProgramOutcome outcome) {
            Roster roster = outcome.roster();
            return (thing, out) -> {
                int number = thing;
                ParticipationOption option = OPTIONS.get(0);
                for (ParticipationOption next : OPTIONS) {
                    option = next;
                    if (number < roster.count(next)) {
                        break;
                    }
                    number -= roster.count(next);
                }
                for (Candidate candidate : outcome.scores().of(option, number)) {
                    write(out, roster, option, number, candidate);
                }
            };
        }

        private static void write(
                Rows out, Roster roster, ParticipationOption option, int number, Candidate candidate) {
            out.cells(option.wireName()).comma();
            if (option == ParticipationOption.INDIVIDUAL) {
                combination(out, roster, number);
                out.comma();
            } else {
                EntityKey key = roster.key(option, number);
                out.cells(id(key.tin())).comma().comma();
                out.text(id(key.entityId())).comma();
            }
            out.text(candidate.programName()).comma();
            flag(out, candidate.facilityBased());
            out.comma();
            flag(out, candidate.reported());
            out.comma();
            out.decimal(candidate.finalScore(), HUNDREDTHS);
            for (PerformanceCategory category : CATEGORIES) {
                out.comma();
                OptionalInt percent = candidate.percent(category);
                if (percent.isPresent()) {
                    out.trimmed(percent.getAsInt(), TEN_THOUSANDTHS);
                }
                out.comma().trimmed(candidate.weight(category), HUNDREDTHS);
            }
            out.comma().trimmed(candidate.complexPatientBonus(), TEN_THOUSANDTHS);
            out.comma().trimmed(candidate.smallPracticeBonus(), TEN_THOUSANDTHS);
            out.comma().trimmed(candidate.qualityImprovement(), TEN_THOUSANDTHS);
            out.comma().trimmed(candidate.costImprovement(), TEN_THOUSANDTHS).end();
        }
    }

    /** What each clinician brings to the Promoting Interoperability score of an APM Entity that did not report it itself. */
    private static final class RollUps extends RowsFile {
        RollUps() {
            super("interoperability-roll-ups.csv");
        }

        @Override
        String header() {
            return "entity_id,tin,npi,score,bonus,reweighted,individual_score,group_score";
        }

        @Override
        int size(ProgramOutcome outcome) {
            return outcome.roster().apmEntities().size();
        }

        @Override
        Writer writer(ProgramOutcome outcome) {
            Roster roster = outcome.roster();
            return (entity, out) -> {
                if (!outcome.scores().reported(ParticipationOption.APM_ENTITY, entity)) {
                    return;
                }
                String entityId = roster.apmEntities().get(entity).entityId();
                List<RollUpScore> scores = outcome.participations().rollUp(entity, outcome.scoring()::interoperability);
                Memberships memberships = roster.memberships();
                int next = 0;
                for (int m = memberships.first(entity); m < memberships.first(entity + 1); m++) {
                    int c = memberships.combination(m);
                    if (outcome.determination()
                            .status(ParticipationOption.INDIVIDUAL, c)
                            .excluded()) {
                        continue;
                    }
                    RollUpScore score = scores.get(next++);
                    out.text(entityId).comma();
                    combination(out, roster, c);
                    out.cells(score.score() == null ? "" : score.score().toString())
                            .comma();
                    flag(out, score.bonus());
                    out.comma();
                    flag(out, score.reweighted());
                    out.comma();
                    out.cells(points(outcome.scoring().interoperability(ParticipationOption.INDIVIDUAL, c)))
                            .comma();
                    out.cells(points(outcome.scoring()
                                    .interoperability(
                                            ParticipationOption.GROUP,
                                            roster.combinations().practice(c))))
                            .end();
                }
            };
        }

        private static String points(@Nullable InteroperabilityResult result) {
            return result == null || result.points() == null
                    ? ""
                    : result.points().toString();
        }
    }

    /** The ledger: only scores that somebody has. */
    private static final class LedgerRows implements OutputFile {
        @Override
        public String name() {
            return LEDGER;
        }

        @Override
        public void write(ProgramOutcome outcome, OutputStream out, int threads) throws IOException {
            Ledger ledger = outcome.balance().ledger();
            Rows rows = new Rows();
            rows.cells("final_score,combinations,allowed_charges").end();
            for (int score = 0; score <= Ledger.HIGHEST; score++) {
                if (ledger.combinations(score) > 0) {
                    rows.decimal(score, HUNDREDTHS).comma();
                    rows.number(ledger.combinations(score)).comma();
                    rows.decimal(ledger.cents(score), HUNDREDTHS).end();
                }
            }
            out.write(rows.toByteArray());
        }
    }

    /** The factor, and all one needs to compute it from the ledger. */
    private static final class Neutrality implements OutputFile {
        @Override
        public String name() {
            return NEUTRALITY;
        }

        @Override
        public void write(ProgramOutcome outcome, OutputStream out, int threads) throws IOException {
            out.write(NeutralityJson.of(outcome.balance(), outcome.policy()).getBytes(StandardCharsets.UTF_8));
        }
    }

    /** A text that is known already. */
    static OutputFile text(String name, String text) {
        return new OutputFile() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public void write(ProgramOutcome outcome, OutputStream out, int threads) throws IOException {
                out.write(text.getBytes(StandardCharsets.UTF_8));
            }
        };
    }

    /** The public use file as CSV. */
    private static final class PublicUse extends RowsFile {
        PublicUse() {
            super("public-use.csv");
        }

        @Override
        String header() {
            Rows header = new Rows();
            PublicUseRows.header(header);
            String text = header.toString();
            return text.substring(0, text.length() - 1);
        }

        private @Nullable PublicUseRows rows;

        private PublicUseRows rows(ProgramOutcome outcome) {
            PublicUseRows known = rows;
            if (known == null) {
                known = new PublicUseRows(outcome);
                rows = known;
            }
            return known;
        }

        @Override
        int size(ProgramOutcome outcome) {
            return rows(outcome).size();
        }

        @Override
        Writer writer(ProgramOutcome outcome) {
            return rows(outcome)::write;
        }
    }
}
