package org.openqpp.intake.qrda;

import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.openqpp.intake.Document;
import org.openqpp.intake.Limits;
import org.openqpp.intake.problem.Place;
import org.openqpp.intake.problem.Places;
import org.openqpp.intake.problem.Position;
import org.openqpp.intake.problem.Problem;
import org.openqpp.intake.problem.ProblemCode;
import org.openqpp.intake.validation.Placed;
import org.openqpp.intake.validation.SubmissionDraft;
import org.openqpp.intake.validation.Validator;
import org.openqpp.policy.Policies;
import org.openqpp.policy.Policy;
import org.openqpp.policy.catalog.QrdaGuide;
import org.openqpp.policy.catalog.QrdaGuide.Program;

/**
 * The door for QRDA III documents: takes them in under one policy and says everything that is wrong with them at once.
 *
 * <p>For example, {@code QrdaIntake.of(policy).read(Document.read(file, Limits.DEFAULT))}. Safe for many threads.
 */
public final class QrdaIntake {

    private static final int DEEPEST = 64;

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

    /** Takes in one document. */
    public QrdaReading read(Document document) {
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
        QrdaContent content;
        try {
            content = new QrdaParser(xml.open(source), guide.documentVersion(), DEEPEST).read();
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
        QrdaFindings findings = new QrdaFindings();
        DocumentCheck check = new DocumentCheck(guide, ecqms, entityIds, content, findings);
        check.check(statements);
        return converted(document, source, content, statements, check.program(), findings);
    }

    private QrdaReading converted(
            Document document,
            Xml.Source source,
            QrdaContent content,
            Statement statements,
            @Nullable Program program,
            QrdaFindings findings) {
        QrdaConversion conversion = new QrdaConversion(ecqms, content, statements, program);
        SubmissionDraft draft = conversion.convert();
        boolean ofModel = program != null && program.model().isPresent();
        Pending pending = new Pending(document.name(), conversion.elements());
        List<Problem> problems = new ArrayList<>();
        for (QrdaFindings.Finding finding : findings.all()) {
            problems.add(new Problem(finding.code(), finding.message(), pending.place(finding.element())));
        }
        if (findings.more() > 0) {
            problems.add(new Problem(
                    ProblemCode.TOO_MANY_PROBLEMS,
                    "There are " + findings.more() + " more problems of this kind.",
                    new Place(document.name(), "", null)));
        }
        if (!ofModel) {
            problems.addAll(validator.validate(List.of(new Placed<>(draft, pending)), null));
        }
        boolean accepted = !findings.prevent();
        return new QrdaReading(
                accepted ? Optional.of(draft.complete()) : Optional.empty(),
                problems.isEmpty() ? problems : pending.resolved(problems, source),
                findings.converterCodes(),
                program == null ? Optional.empty() : program.model().map(QrdaGuide.Model::name),
                conversion.unlikeMeasure());
    }

    private QrdaReading foreign(Document document, Xml.Source source, QrdaContent content) {
        boolean otherYear =
                content.root().equals("ClinicalDocument") && !content.versions().isEmpty();
        Pending pending = new Pending(document.name(), Map.of());
        Problem problem = new Problem(
                otherYear ? ProblemCode.QRDA_OTHER_YEAR : ProblemCode.NOT_QRDA,
                (otherYear
                                ? "The document is written for another year than " + guide.year()
                                : "The document is no QRDA III document of " + guide.year())
                        + ": those have the templateId " + Template.DOCUMENT.root() + " with the extension "
                        + guide.documentVersion() + ".",
                pending.place(0));
        return reading(pending.resolved(List.of(problem), source));
    }

    private static QrdaReading refused(
            Document document, ProblemCode code, @Nullable Position position, String message) {
        return reading(List.of(new Problem(code, message, new Place(document.name(), "", position))));
    }

    private static QrdaReading reading(List<Problem> problems) {
        Set<Integer> codes = new java.util.TreeSet<>();
        for (Problem problem : problems) {
            problem.code().converterCode().ifPresent(codes::add);
        }
        return new QrdaReading(Optional.empty(), problems, codes, Optional.empty(), Set.of());
    }

    private static QrdaReading refused(Document document, RefusedException refusal) {
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
        };
    }

    private static QrdaReading malformed(Document document, XMLStreamException e) {
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

    /** Places as numbers of elements, until the text is read again to see where they are. */
    private final class Pending implements Places {
        private static final String NUMBER = "#";

        private final String document;
        private final Map<String, Integer> elements;

        Pending(String document, Map<String, Integer> elements) {
            this.document = document;
            this.elements = elements;
        }

        Place place(int element) {
            return new Place(document, element < 0 ? "" : NUMBER + element, null);
        }

        @Override
        public Place of(String path) {
            String nearest = path;
            Integer element = elements.get(nearest);
            while ((element == null || element < 0) && !nearest.isEmpty()) {
                nearest = nearest.substring(0, nearest.lastIndexOf('/'));
                element = elements.get(nearest);
            }
            return place(element == null ? -1 : element);
        }

        /** The same problems at the paths, lines and columns of their elements. */
        List<Problem> resolved(List<Problem> problems, Xml.Source source) {
            Map<Integer, Place> places = new HashMap<>();
            for (Problem problem : problems) {
                String path = problem.place().path();
                if (path.startsWith(NUMBER)) {
                    places.put(Integer.parseInt(path.substring(1)), problem.place());
                }
            }
            try {
                XMLStreamReader reader = xml.open(source);
                new ElementPlaces(reader, document).find(places);
            } catch (XMLStreamException e) {
                throw new IllegalStateException("the text was read before", e);
            }
            List<Problem> resolved = new ArrayList<>(problems.size());
            for (Problem problem : problems) {
                String path = problem.place().path();
                Place place =
                        path.startsWith(NUMBER) ? places.get(Integer.parseInt(path.substring(1))) : problem.place();
                resolved.add(place == null ? problem : problem.at(place));
            }
            return resolved;
        }
    }
}
