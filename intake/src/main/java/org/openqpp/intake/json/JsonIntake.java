package org.openqpp.intake.json;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openqpp.intake.Case;
import org.openqpp.intake.Document;
import org.openqpp.intake.Intake;
import org.openqpp.intake.Limits;
import org.openqpp.intake.Reading;
import org.openqpp.intake.SubmissionFormat;
import org.openqpp.intake.problem.Effect;
import org.openqpp.intake.problem.Findings;
import org.openqpp.intake.problem.Places;
import org.openqpp.intake.problem.Problem;
import org.openqpp.intake.problem.ProblemCode;
import org.openqpp.intake.validation.Placed;
import org.openqpp.intake.validation.SubmissionDraft;
import org.openqpp.intake.validation.Validator;
import org.openqpp.policy.Policy;
import org.openqpp.policy.value.ParticipationOption;
import org.openqpp.scoring.participation.ComplexPatientStatistics;
import org.openqpp.scoring.participation.Participation;
import org.openqpp.scoring.submission.Submission;
import tools.jackson.databind.JsonNode;

/**
 * The door for JSON documents: takes them in under one policy and says everything that is wrong with them at once.
 *
 * <p>For example, {@code JsonIntake.of(policy).read(List.of(submission), participation)}. Immutable and safe for many threads.
 */
public final class JsonIntake {

    private final Policy policy;
    private final JsonText text;
    private final SubmissionReader submissionReader;
    private final Validator validator;

    private final List<SubmissionFormat> otherFormats;

    private JsonIntake(Policy policy, Limits limits) {
        this(policy, new JsonText(limits), new SubmissionReader(policy.catalog()), Validator.of(policy), List.of());
    }

    private JsonIntake(
            Policy policy,
            JsonText text,
            SubmissionReader submissionReader,
            Validator validator,
            List<SubmissionFormat> otherFormats) {
        this.policy = policy;
        this.text = text;
        this.submissionReader = submissionReader;
        this.validator = validator;
        this.otherFormats = otherFormats;
    }

    /** A door under {@code policy} with the default limits. */
    public static JsonIntake of(Policy policy) {
        return of(policy, Limits.DEFAULT);
    }

    /** A door under {@code policy} with limits of its own. */
    public static JsonIntake of(Policy policy, Limits limits) {
        return new JsonIntake(policy, limits);
    }

    /** The same door, through which submissions of another format come in, too. */
    public JsonIntake alsoReading(SubmissionFormat format) {
        List<SubmissionFormat> formats = new ArrayList<>(otherFormats);
        formats.add(format);
        return new JsonIntake(policy, text, submissionReader, validator, List.copyOf(formats));
    }

    private @Nullable SubmissionFormat otherFormat(Document document) {
        for (SubmissionFormat format : otherFormats) {
            if (format.reads(document)) {
                return format;
            }
        }
        return null;
    }

    /**
     * Takes in the documents of one entity.
     *
     * @param submissions documents with one or several submissions each; may be empty
     * @param participation document that says what the program knows; absent when there is none
     */
    public Intake read(List<Document> submissions, @Nullable Document participation) {
        Set<String> names = new HashSet<>();
        List<Source> sources = new ArrayList<>();
        for (Document document : submissions) {
            sources.add(Source.of(document, names));
        }
        Source participationSource = participation == null ? null : Source.of(participation, names);

        List<Placed<SubmissionDraft>> drafts = new ArrayList<>();
        Map<String, SubmissionFormat.Drafts> others = new HashMap<>();
        for (Source source : sources) {
            SubmissionFormat format = otherFormat(source.document());
            if (format != null) {
                SubmissionFormat.Drafts read = format.read(source.document());
                others.put(source.document().name(), read);
                read.problems().forEach(source.findings()::add);
                drafts.addAll(read.submissions());
                continue;
            }
            JsonNode root = text.read(source.document(), source.findings());
            if (root != null) {
                drafts.addAll(submissionReader.read(
                        root, Pointer.ROOT, source.document().name(), source.findings()));
            }
        }
        Placed<Participation> known = null;
        if (participationSource != null) {
            JsonNode root = text.read(participationSource.document(), participationSource.findings());
            Participation read =
                    root == null ? null : ParticipationReader.read(root, Pointer.ROOT, participationSource.findings());
            known = read == null ? null : new Placed<>(read, participationSource.places());
            sources.add(participationSource);
        }
        return taken(Optional.empty(), sources, drafts, known, others);
    }

    /**
     * Takes in a case: {@code {"id": ..., "submissions": [...], "participation": {...}}}, such as one line of a case file.
     *
     * @param document the case
     */
    public Intake readCase(Document document) {
        Source source = Source.of(document, new HashSet<>());
        List<Placed<SubmissionDraft>> drafts = new ArrayList<>();
        Placed<Participation> known = null;
        String id = null;
        JsonNode root = text.read(document, source.findings());
        if (root == null) {
            id = text.findText(document, "id");
        } else if (!root.isObject()) {
            source.findings().add(ProblemCode.WRONG_TYPE, "", "A case is an object in braces.");
        } else {
            Fields fields = new Fields(root, Pointer.ROOT, source.findings());
            fields.knowOnly(Set.of("id", "submissions", "participation"), Set.of());
            id = fields.text("id");
            JsonNode submissions = fields.array("submissions");
            if (submissions != null && !submissions.isEmpty()) {
                drafts.addAll(submissionReader.read(
                        submissions, Pointer.ROOT.to("submissions"), document.name(), source.findings()));
            }
            JsonNode participation = fields.find("participation");
            if (participation != null) {
                Participation read =
                        ParticipationReader.read(participation, Pointer.ROOT.to("participation"), source.findings());
                Places inside = path -> source.places().of("/participation" + path);
                known = read == null ? null : new Placed<>(read, inside);
            }
        }
        return taken(Optional.ofNullable(id), List.of(source), drafts, known, Map.of());
    }

    /** The complex patient statistics in a document. */
    public Reading<ComplexPatientStatistics> readStatistics(Document document) {
        Source source = Source.of(document, new HashSet<>());
        JsonNode root = text.read(document, source.findings());
        ComplexPatientStatistics statistics = root == null ? null : StatisticsReader.read(root, source.findings());
        boolean usable = statistics != null && !source.findings().prevent();
        return new Reading<>(
                usable ? Optional.ofNullable(statistics) : Optional.empty(),
                text.located(source.findings().problems(), document));
    }

    private Intake taken(
            Optional<String> id,
            List<Source> sources,
            List<Placed<SubmissionDraft>> drafts,
            @Nullable Placed<Participation> participation,
            Map<String, SubmissionFormat.Drafts> others) {
        List<Problem> problems = new ArrayList<>();
        for (Source source : sources) {
            problems.addAll(source.findings().problems());
        }
        problems.addAll(validator.validate(drafts, participation));
        if (drafts.isEmpty() && participation == null && isScored(problems)) {
            String document = sources.isEmpty() ? "" : sources.get(0).document().name();
            problems.add(new Problem(
                    ProblemCode.NOTHING_TO_SCORE,
                    "There is neither a submission nor a participation document.",
                    Places.in(document).of("")));
        }
        if (problems.isEmpty()) {
            return new Intake(id, Optional.of(complete(drafts, participation)), problems);
        }
        boolean scored = isScored(problems);
        problems = Echoes.removed(problems);
        for (Source source : sources) {
            SubmissionFormat.Drafts other = others.get(source.document().name());
            problems = other == null
                    ? text.located(problems, source.document())
                    : other.located().apply(problems);
        }
        List<String> documents =
                sources.stream().map(source -> source.document().name()).toList();
        problems = problems.stream()
                .sorted(Comparator.comparingInt((Problem problem) ->
                                documents.indexOf(problem.place().document()))
                        .thenComparing(
                                problem -> problem.place().position(),
                                Comparator.nullsFirst(Comparator.naturalOrder())))
                .toList();
        return new Intake(id, scored ? Optional.of(complete(drafts, participation)) : Optional.empty(), problems);
    }

    private static boolean isScored(List<Problem> problems) {
        return problems.stream().noneMatch(problem -> problem.effect() == Effect.NO_SCORE);
    }

    private Case complete(List<Placed<SubmissionDraft>> drafts, @Nullable Placed<Participation> participation) {
        List<Submission> submissions = new ArrayList<>(drafts.size());
        for (Placed<SubmissionDraft> draft : drafts) {
            submissions.add(draft.value().complete());
        }
        if (participation != null) {
            return new Case(submissions, participation.value());
        }
        ParticipationOption option = submissions.get(0).participationOption();
        return new Case(submissions, Participation.assumed(policy.year(), option));
    }

    /** A document and what is found in it. */
    private record Source(Document document, Places places, Findings findings) {

        /** Two documents of one name get different ones. */
        static Source of(Document document, Set<String> names) {
            String name = document.name();
            for (int i = 2; !names.add(name); i++) {
                name = document.name() + " (" + i + ")";
            }
            Places places = Places.in(name);
            return new Source(document.named(name), places, Findings.in(places));
        }
    }
}
