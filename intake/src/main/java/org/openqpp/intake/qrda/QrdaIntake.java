package org.openqpp.intake.qrda;

import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.openqpp.intake.Document;
import org.openqpp.intake.Limits;
import org.openqpp.intake.SubmissionFormat;
import org.openqpp.intake.problem.Place;
import org.openqpp.intake.problem.Position;
import org.openqpp.intake.problem.Problem;
import org.openqpp.intake.problem.ProblemCode;
import org.openqpp.intake.validation.Placed;
import org.openqpp.intake.validation.SubmissionDraft;
import org.openqpp.intake.validation.Validator;
import org.openqpp.policy.Policies;
import org.openqpp.policy.Policy;
import org.openqpp.policy.catalog.QrdaGuide;
import org.openqpp.policy.catalog.QrdaGuide.Model;
import org.openqpp.policy.catalog.QrdaGuide.Program;

/**
 * The door for QRDA III documents: takes them in under one policy and says everything that is wrong with them at once.
 *
 * <p>For example, {@code QrdaIntake.of(policy).read(Document.read(file, Limits.DEFAULT))}. Safe for many threads.
 */
public final class QrdaIntake {

    private static final int DEEPEST = 64;

    /** Characters of a tag, or of a text between two; reading one takes more time the longer it is. */
    private static final int LONGEST_TAG = 1 << 16;

    private final QrdaGuide guide;
    private final Ecqms ecqms;
    private final EntityIds entityIds;
    private final Validator validator;
    private final Limits limits;
    private final Xml xml = new Xml();

    private QrdaIntake(Policy policy, QrdaGuide guide, EntityIds entityIds, Limits limits) {
        this.guide = guide;
        this.ecqms = new Ecqms(policy.catalog());
        this.entityIds = entityIds;
        this.validator = Validator.of(policy);
        this.limits = limits;
    }

    /** A door under {@code policy} with the default limits, without a list of entities. */
    public static QrdaIntake of(Policy policy) {
        return of(policy, EntityIds.UNKNOWN, Limits.DEFAULT);
    }

    /**
     * A door under {@code policy}.
     *
     * @throws IllegalArgumentException if nothing is known about the documents of the policy's year
     */
    public static QrdaIntake of(Policy policy, EntityIds entityIds, Limits limits) {
        QrdaGuide guide = Policies.findQrdaGuide(policy.year())
                .orElseThrow(() -> new IllegalArgumentException(
                        "the policy of " + policy.year() + " says nothing about QRDA III documents"));
        return new QrdaIntake(policy, guide, entityIds, limits);
    }

    /** QRDA III as one of the formats of another door; nothing is loaded before such a document comes. */
    public static SubmissionFormat format(Policy policy, Limits limits) {
        return new QrdaFormat(policy, limits);
    }

    /** Takes in one document. */
    public QrdaReading read(Document document) {
        Read read = readDraft(document);
        List<Problem> problems = new ArrayList<>(read.problems);
        SubmissionDraft draft = read.draft;
        boolean ofModel = read.model != null;
        if (draft != null && !ofModel) {
            problems.addAll(validator.validate(List.of(new Placed<>(draft, read.places)), null));
        }
        return new QrdaReading(
                draft == null || read.prevented ? Optional.empty() : Optional.of(draft.complete()),
                sorted(read.located(problems)),
                read.converterCodes,
                Optional.ofNullable(read.model).map(Model::name),
                read.unlikeMeasure);
    }

    /** What a document says, before the validator sees it. */
    SubmissionFormat.Drafts drafts(Document document) {
        Read read = readDraft(document);
        SubmissionDraft draft = read.model == null ? read.draft : null;
        return new SubmissionFormat.Drafts(
                draft == null ? List.of() : List.of(new Placed<>(draft, read.places)), read.problems, read::located);
    }

    private static List<Problem> sorted(List<Problem> problems) {
        return problems.stream()
                .sorted(Comparator.comparing(
                        problem -> problem.place().position(), Comparator.nullsFirst(Comparator.naturalOrder())))
                .toList();
    }

    private Read readDraft(Document document) {
        if (document.content().length > limits.maximumBytes()) {
            return refused(
                    document,
                    ProblemCode.FILE_TOO_LARGE,
                    null,
                    "The document is larger than " + limits.maximumBytes() + " bytes.");
        }
        Xml.Source source;
        try {
            source = Xml.source(document.content());
        } catch (CharacterCodingException e) {
            return refused(
                    document, ProblemCode.XML_MALFORMED, null, "The document is not written in the encoding it names.");
        }
        int longer = source.findLongerThan(LONGEST_TAG);
        if (longer >= 0) {
            return refused(
                    document,
                    ProblemCode.XML_TAG_TOO_LONG,
                    source.position(longer),
                    "What begins here goes on for more than " + LONGEST_TAG + " characters without another tag.");
        }
        QrdaContent content;
        try {
            QrdaParser parser = new QrdaParser(xml.open(source), guide.documentVersion(), DEEPEST);
            content = parser.read();
            xml.met(parser.names());
        } catch (RefusedException e) {
            xml.forget();
            return refused(document, e);
        } catch (XMLStreamException e) {
            xml.forget();
            return malformed(document, e);
        }
        Statement statements = content.document();
        if (statements == null || !content.root().equals("ClinicalDocument")) {
            xml.forget();
            return foreign(document, source, content);
        }
        return checked(document, source, content, statements);
    }

    private Read checked(Document document, Xml.Source source, QrdaContent content, Statement statements) {
        QrdaFindings findings = new QrdaFindings();
        DocumentCheck check = new DocumentCheck(guide, ecqms, entityIds, content, findings);
        check.check(statements);
        Program program = check.program();
        QrdaConversion conversion = new QrdaConversion(ecqms, content, statements, program);
        SubmissionDraft draft = conversion.convert();
        ElementPlaces places = new ElementPlaces(document.name(), conversion.elements());
        List<Problem> problems = new ArrayList<>();
        for (QrdaFindings.Finding finding : findings.all()) {
            problems.add(new Problem(finding.code(), finding.message(), places.place(finding.element())));
        }
        return new Read(
                draft,
                problems,
                places,
                found -> places.located(found, xml, source),
                findings.converterCodes(),
                findings.prevent(),
                program == null ? null : program.model().orElse(null),
                conversion.unlikeMeasure());
    }

    private Read foreign(Document document, Xml.Source source, QrdaContent content) {
        boolean otherYear =
                content.root().equals("ClinicalDocument") && !content.versions().isEmpty();
        ElementPlaces places = new ElementPlaces(document.name(), Map.of());
        Problem problem = new Problem(
                otherYear ? ProblemCode.QRDA_OTHER_YEAR : ProblemCode.NOT_QRDA,
                (otherYear
                                ? "The document is written for another year than " + guide.year()
                                : "The document is no QRDA III document of " + guide.year())
                        + ": those have the templateId " + Template.DOCUMENT.root() + " with the extension "
                        + guide.documentVersion() + ".",
                places.place(0));
        return refused(document, problem, found -> places.located(found, xml, source));
    }

    private static Read refused(Document document, RefusedException refusal) {
        Position position = position(refusal.line(), refusal.column());
        return switch (refusal.kind()) {
            case DOCUMENT_TYPE ->
                refused(
                        document,
                        ProblemCode.XML_DOCUMENT_TYPE,
                        position,
                        "The document has a document type declaration; it is not read.");
            case ENTITY ->
                refused(document, ProblemCode.XML_ENTITY, position, "The document uses an entity; it is not read.");
            case NESTING ->
                refused(
                        document,
                        ProblemCode.XML_TOO_DEEP,
                        position,
                        "Elements are nested more than " + DEEPEST + " deep.");
            case NAMES ->
                refused(
                        document,
                        ProblemCode.XML_TOO_MANY_NAMES,
                        position,
                        "The document has too many different names of elements, attributes or namespaces.");
        };
    }

    private static Read malformed(Document document, XMLStreamException e) {
        Location location = e.getLocation();
        return refused(
                document,
                ProblemCode.XML_MALFORMED,
                location == null ? null : position(location.getLineNumber(), location.getColumnNumber()),
                "The document is not well-formed XML.");
    }

    private static @Nullable Position position(int line, int column) {
        return line < 1 || column < 1 ? null : new Position(line, column);
    }

    private static Read refused(Document document, ProblemCode code, @Nullable Position position, String message) {
        return refused(
                document,
                new Problem(code, message, new Place(document.name(), "", position)),
                UnaryOperator.identity());
    }

    private static Read refused(Document document, Problem problem, UnaryOperator<List<Problem>> located) {
        Set<Integer> codes = new TreeSet<>();
        problem.code().converterCode().ifPresent(codes::add);
        return new Read(
                null,
                List.of(problem),
                new ElementPlaces(document.name(), Map.of()),
                located,
                codes,
                true,
                null,
                Set.of());
    }

    /**
     * What was read of a document.
     *
     * @param draft the submission as far as it could be read; absent when the document is none
     * @param problems problems of its form, at the numbers of their elements
     * @param places places of the parts of the draft
     * @param locating gives problems their places in the text
     * @param converterCodes codes that the CMS converter would give
     * @param prevented whether a problem prevents the conversion
     * @param model the model that the document is for, if it is
     * @param unlikeMeasure see {@link QrdaReading}
     */
    private record Read(
            @Nullable SubmissionDraft draft,
            List<Problem> problems,
            ElementPlaces places,
            UnaryOperator<List<Problem>> locating,
            Set<Integer> converterCodes,
            boolean prevented,
            @Nullable Model model,
            Set<String> unlikeMeasure) {

        List<Problem> located(List<Problem> found) {
            return found.isEmpty() ? found : locating.apply(found);
        }
    }
}
