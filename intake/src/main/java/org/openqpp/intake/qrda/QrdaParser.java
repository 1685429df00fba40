package org.openqpp.intake.qrda;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.openqpp.intake.qrda.Header.Text;
import org.openqpp.intake.qrda.Statement.Values;

/**
 * Reads a document in one pass into its header and its statements; nothing else of it is kept.
 *
 * <p>For example, of the 8,000 elements of a document with three measures some 500 statements stay. A statement is an element
 * with a known {@code templateId}; it belongs to the statement around it. An element all of whose templates are unknown is
 * passed over with everything inside. One instance reads one document.
 */
final class QrdaParser {

    private static final String TEMPLATE_ID = "templateId";
    private static final String ROOT = "root";
    private static final String EXTENSION = "extension";
    private static final String VALUE = "value";
    private static final String CODE = "code";
    private static final String ID = "id";
    private static final String MEASURE_UUID_ROOT = "2.16.840.1.113883.4.738";
    private static final Set<String> POPULATION_TYPES =
            Set.of("IPP", "IPOP", "DENEX", "DENOM", "DENEXCEP", "NUMER", "NUMEX");

    private final XMLStreamReader xml;
    private final NameLimit names;
    private final int deepest;
    private final String documentVersion;
    private final Header header = new Header();
    private final List<String> versions = new ArrayList<>();
    private final List<Frame> frames = new ArrayList<>();

    private int depth;
    private int elements;
    private String root = "";
    private @Nullable String namespace;
    private @Nullable Statement document;

    QrdaParser(XMLStreamReader xml, String documentVersion, int deepest) {
        this.xml = xml;
        this.names = new NameLimit(xml);
        this.documentVersion = documentVersion;
        this.deepest = deepest;
    }

    /** Reads the whole document. */
    QrdaContent read() throws XMLStreamException, RefusedException {
        for (int event = xml.getEventType(); ; event = next()) {
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> start();
                case XMLStreamConstants.END_ELEMENT -> end();
                case XMLStreamConstants.DTD ->
                    throw new RefusedException(RefusedException.Kind.DOCUMENT_TYPE, xml.getLocation());
                case XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new RefusedException(RefusedException.Kind.ENTITY, xml.getLocation());
                case XMLStreamConstants.END_DOCUMENT -> {
                    return new QrdaContent(root, versions, header, document);
                }
                default -> {
                    // text, comments and instructions carry nothing that is read
                }
            }
        }
    }

    private int next() throws XMLStreamException {
        try {
            return xml.next();
        } catch (RuntimeException e) {
            // the reader's way of refusing some texts, such as an element with the prefix xmlns
            throw new XMLStreamException(e.getMessage(), xml.getLocation(), e);
        }
    }

    /** How many names of elements and attributes were met so far, the same ones counted again. */
    int names() {
        return names.met();
    }

    private void start() throws RefusedException {
        if (depth >= deepest) {
            throw new RefusedException(RefusedException.Kind.NESTING, xml.getLocation());
        }
        names.next();
        if (depth == frames.size()) {
            frames.add(new Frame());
        }
        Frame parent = depth == 0 ? null : frames.get(depth - 1);
        Frame frame = frames.get(depth);
        String name = xml.getLocalName();
        frame.reset(name, elements++, parent);
        if (parent == null) {
            root = name;
            namespace = xml.getNamespaceURI();
        } else if (!Objects.equals(namespace, xml.getNamespaceURI())) {
            frame.name = "";
        } else {
            take(frame, parent);
        }
        depth++;
    }

    private void take(Frame frame, Frame parent) {
        switch (frame.name) {
            case TEMPLATE_ID -> template(frame, parent);
            case VALUE -> {
                parent.number.add(attribute(VALUE), frame.element);
                String code = attribute(CODE);
                parent.code.add(code, frame.element);
                if (code != null && POPULATION_TYPES.contains(code)) {
                    parent.populationType.add(code, frame.element);
                }
                parent.nullFlavor.add(attribute("nullFlavor"), frame.element);
            }
            case "translation" -> {
                if (depth > 1 && parent.name.equals(VALUE)) {
                    frames.get(depth - 2).translation.add(attribute(CODE), frame.element);
                }
            }
            case "low" -> {
                if (depth > 1 && parent.name.equals("effectiveTime")) {
                    frames.get(depth - 2).low.add(attribute(VALUE), frame.element);
                }
            }
            case "high" -> {
                if (depth > 1 && parent.name.equals("effectiveTime")) {
                    frames.get(depth - 2).high.add(attribute(VALUE), frame.element);
                }
            }
            case ID -> id(frame, parent);
            case "representedOrganization" -> {
                if (depth == 5 && performer(parent, 4)) {
                    countInPerformer(parent, false);
                }
            }
            case "addr" -> header.address |= depth == 3 && path("participant", "associatedEntity");
            case "performer" -> {
                if (depth == 3 && path("documentationOf", "serviceEvent")) {
                    header.performers.add(new Header.Performer(frame.element));
                }
            }
            case "participant" -> {
                if (depth == 1 && header.participant < 0) {
                    header.participant = frame.element;
                }
            }
            case "serviceEvent" -> {
                if (depth == 2 && header.serviceEvent < 0 && path("documentationOf")) {
                    header.serviceEvent = frame.element;
                }
            }
            case "intendedRecipient" -> {
                if (depth == 2 && header.recipient < 0 && path("informationRecipient")) {
                    header.recipient = frame.element;
                }
            }
            default -> {
                // the other elements carry nothing that is read
            }
        }
    }

    private void id(Frame frame, Frame parent) {
        if (depth > 2 && frames.get(depth - 2).name.equals("reference")) {
            Frame statement = frames.get(depth - 3);
            if (parent.name.equals("externalObservation")) {
                statement.observationId.add(attribute(ROOT), frame.element);
            } else if (parent.name.equals("externalDocument")) {
                String extension = attribute(EXTENSION);
                statement.documentId.add(extension, frame.element);
                if (MEASURE_UUID_ROOT.equals(attribute(ROOT))) {
                    statement.measureUuid.add(extension, frame.element);
                }
            }
        }
        switch (depth) {
            case 3 -> {
                if (path("informationRecipient", "intendedRecipient")) {
                    addIf(Header.PROGRAM_ROOT, header.programNames, frame.element);
                } else if (path("participant", "associatedEntity")) {
                    addIf(Header.CEHRT_ROOT, header.cehrtIds, frame.element);
                    addIf(Header.MODEL_ENTITY_ROOT, header.modelEntityIds, frame.element);
                    addIf(Header.PATHWAY_ROOT, header.pathwayIds, frame.element);
                }
            }
            case 5 -> {
                if (performer(parent, 4)) {
                    countInPerformer(parent, true);
                    if (parent.name.equals("assignedEntity")) {
                        addIf(Header.NPI_ROOT, header.npis, frame.element);
                    }
                }
            }
            case 6 -> {
                if (parent.name.equals("representedOrganization")
                        && frames.get(4).name.equals("assignedEntity")
                        && performer(frames.get(4), 4)) {
                    addIf(Header.TIN_ROOT, header.tins, frame.element);
                    addIf(Header.VIRTUAL_GROUP_ROOT, header.virtualGroupIds, frame.element);
                    addIf(Header.APM_ENTITY_ROOT, header.apmEntityIds, frame.element);
                    addIf(Header.SUBGROUP_ROOT, header.subgroupIds, frame.element);
                }
            }
            default -> {
                // no identifier stands elsewhere
            }
        }
    }

    private void addIf(String wanted, List<Text> texts, int element) {
        String extension = wanted.equals(attribute(ROOT)) ? attribute(EXTENSION) : null;
        if (extension != null) {
            texts.add(new Text(extension, element));
        }
    }

    /** Whether the elements below the root are called so. */
    private boolean path(String... names) {
        for (int i = 0; i < names.length; i++) {
            if (!frames.get(i + 1).name.equals(names[i])) {
                return false;
            }
        }
        return true;
    }

    /** Whether the element at this depth stands in a performer. */
    private boolean performer(Frame child, int at) {
        return frames.get(at) == child && path("documentationOf", "serviceEvent", "performer");
    }

    private void countInPerformer(Frame child, boolean id) {
        Header.Performer performer = header.performers.get(header.performers.size() - 1);
        if (id && !child.hasId) {
            child.hasId = true;
            performer.withId++;
        } else if (!id && !child.hasOrganization) {
            child.hasOrganization = true;
            performer.withOrganization++;
        }
    }

    private @Nullable String attribute(String name) {
        return xml.getAttributeValue(null, name);
    }

    private void template(Frame frame, Frame parent) {
        String templateRoot = attribute(ROOT);
        String version = attribute(EXTENSION);
        parent.templates = true;
        if (Template.SECTION_ROOT.equals(templateRoot)) {
            parent.known = true;
            parent.version.add(version, frame.element);
            return;
        }
        Template template = Template.ofRoot(templateRoot);
        if (template == null) {
            parent.known |= Template.CONTINUOUS_VARIABLE_ROOT.equals(templateRoot);
            return;
        }
        if (template == Template.DOCUMENT) {
            if (depth == 1 && version != null) {
                versions.add(version);
            }
            if (!documentVersion.equals(version)) {
                return;
            }
        }
        parent.known = true;
        if (parent.finished || parent.passedOver || parent.has(template)) {
            return;
        }
        Statement around = parent.current;
        Statement statement = new Statement(template, parent.element, around);
        if (around != null) {
            around.add(statement);
        } else if (document == null && template == Template.DOCUMENT && depth == 1) {
            document = statement;
        }
        parent.own.add(statement);
        parent.current = statement;
        parent.finished = template.leaf();
    }

    private void end() {
        depth--;
        Frame frame = frames.get(depth);
        if (frame.templates && !frame.known && frame.around != null) {
            frame.around.keepFirst(frame.aroundSize);
        }
        for (int i = 0; i < frame.own.size(); i++) {
            fill(frame.own.get(i), frame);
        }
    }

    private static void fill(Statement statement, Frame frame) {
        switch (statement.template) {
            case QUALITY_SECTION -> statement.version = frame.version.values();
            case PERIOD -> {
                statement.low = frame.low.values();
                statement.high = frame.high.values();
            }
            case MEASURE -> statement.id = frame.measureUuid.values();
            case POPULATION -> {
                statement.code = frame.populationType.values();
                statement.id = frame.observationId.values();
                Statement around = statement.parent;
                if (statement.code.first() == null && around != null) {
                    around.remove(statement);
                }
            }
            case RATE -> {
                statement.number = frame.number.values();
                statement.nullFlavor = frame.nullFlavor.values();
                statement.id = frame.observationId.values();
            }
            case COUNT -> statement.number = frame.number.values();
            case STRATUM -> statement.id = frame.observationId.values();
            case SEX, ETHNICITY, RACE, ANSWER -> statement.code = frame.code.values();
            case PAYER -> statement.code = frame.translation.values();
            case PROPORTION, ATTESTATION, ACTIVITY -> statement.id = frame.documentId.values();
            case DOCUMENT, INTEROPERABILITY_SECTION, ACTIVITIES_SECTION, NUMERATOR, DENOMINATOR -> {
                // these only hold others
            }
        }
    }

    /** An open element with what was found directly in it. */
    private static final class Frame {
        String name = "";
        int element;

        @Nullable
        Statement around;

        int aroundSize;

        @Nullable
        Statement current;

        boolean passedOver;
        boolean finished;
        boolean templates;
        boolean known;
        boolean hasId;
        boolean hasOrganization;
        final List<Statement> own = new ArrayList<>(2);
        final Found number = new Found();
        final Found code = new Found();
        final Found populationType = new Found();
        final Found nullFlavor = new Found();
        final Found translation = new Found();
        final Found observationId = new Found();
        final Found documentId = new Found();
        final Found measureUuid = new Found();
        final Found low = new Found();
        final Found high = new Found();
        final Found version = new Found();

        void reset(String newName, int newElement, @Nullable Frame parent) {
            name = newName;
            element = newElement;
            around = parent == null ? null : parent.current;
            aroundSize = around == null ? 0 : around.children().size();
            current = around;
            passedOver = parent != null && (parent.passedOver || parent.finished);
            finished = false;
            templates = false;
            known = false;
            hasId = false;
            hasOrganization = false;
            own.clear();
            number.clear();
            code.clear();
            populationType.clear();
            nullFlavor.clear();
            translation.clear();
            observationId.clear();
            documentId.clear();
            measureUuid.clear();
            low.clear();
            high.clear();
            version.clear();
        }

        boolean has(Template template) {
            for (int i = 0; i < own.size(); i++) {
                if (own.get(i).template == template) {
                    return true;
                }
            }
            return false;
        }
    }

    /** Values found in one place so far. */
    private static final class Found {
        private @Nullable String first;
        private int count;
        private int element;

        void clear() {
            first = null;
            count = 0;
        }

        void add(@Nullable String value, int at) {
            if (value != null && count++ == 0) {
                first = value;
                element = at;
            }
        }

        Values values() {
            return count == 0 ? Values.NONE : new Values(first, count, element);
        }
    }
}
