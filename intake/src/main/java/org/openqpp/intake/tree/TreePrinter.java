package org.openqpp.intake.tree;

import java.util.IdentityHashMap;
import java.util.List;
import org.openqpp.policy.value.PerformanceCategory;
import org.openqpp.scoring.figure.Figure;
import org.openqpp.scoring.figure.Operation;
import org.openqpp.scoring.figure.Reason;
import org.openqpp.scoring.tree.Metadata;
import org.openqpp.scoring.tree.ScoreNode;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.io.SerializedString;

/**
 * Prints one score tree. A figure is written out where it first appears and called by its id from then on.
 *
 * <p>For example, the points of a measure are written out at the measure, and are {@code {"ref": "f12"}} in the sum.
 */
final class TreePrinter {

    private static final SerializedString NAME = new SerializedString("name");
    private static final SerializedString TITLE = new SerializedString("title");
    private static final SerializedString DETAIL = new SerializedString("detail");
    private static final SerializedString VALUE = new SerializedString("value");
    private static final SerializedString METADATA = new SerializedString("metadata");
    private static final SerializedString ORIGINAL = new SerializedString("original");
    private static final SerializedString PARTS = new SerializedString("parts");
    private static final SerializedString WARNINGS = new SerializedString("warnings");
    private static final SerializedString BECAUSE = new SerializedString("because");
    private static final SerializedString COMPUTATION = new SerializedString("computation");
    private static final SerializedString RULE = new SerializedString("rule");
    private static final SerializedString SENTENCE = new SerializedString("sentence");
    private static final SerializedString FIGURES = new SerializedString("figures");
    private static final SerializedString CITATION = new SerializedString("citation");
    private static final SerializedString ID = new SerializedString("id");
    private static final SerializedString REF = new SerializedString("ref");
    private static final SerializedString EXACT = new SerializedString("exact");
    private static final SerializedString OPERATION = new SerializedString("operation");
    private static final SerializedString DECIMALS = new SerializedString("decimals");
    private static final SerializedString FROM = new SerializedString("from");
    private static final SerializedString OPERANDS = new SerializedString("operands");
    private static final SerializedString STARTS = new SerializedString("starts");
    private static final SerializedString STARTS_SUM = new SerializedString("startsSum");

    /** So that the map of a usual tree never has to grow. */
    private static final int EXPECTED_FIGURES = 512;

    private final JsonGenerator json;
    private final Texts texts;
    private final boolean explaining;
    private final IdentityHashMap<Figure, String> printed = new IdentityHashMap<>(EXPECTED_FIGURES);

    TreePrinter(JsonGenerator json, Texts texts, boolean explaining) {
        this.json = json;
        this.texts = texts;
        this.explaining = explaining;
    }

    /** What a node is to the node above it. */
    private enum Role {
        TOTAL,
        /** A category under the total: it says when it is not scored. */
        CATEGORY,
        ORIGINAL,
        PART
    }

    /** Prints the tree of a final score. */
    void tree(ScoreNode total) {
        node(total, Role.TOTAL);
    }

    private void node(ScoreNode node, Role role) {
        json.writeStartObject();
        json.writeName(NAME);
        json.writeString(node.name());
        text(TITLE, node.title());
        text(DETAIL, node.detail());
        json.writeName(VALUE);
        Numbers.writeShown(node.value().value(), json);
        metadata(node.metadata());
        ScoreNode original = node.original();
        if (original != null) {
            json.writeName(ORIGINAL);
            node(original, Role.ORIGINAL);
        } else if (role == Role.CATEGORY) {
            json.writeName(ORIGINAL);
            json.writeNull();
        }
        parts(node.parts(), role);
        warnings(node.warnings());
        if (explaining) {
            because(node.because());
            computation(node);
        }
        json.writeEndObject();
    }

    private void text(SerializedString name, String text) {
        if (!text.isEmpty()) {
            json.writeName(name);
            json.writeString(text);
        }
    }

    private void metadata(List<Metadata> metadata) {
        if (metadata.isEmpty()) {
            return;
        }
        json.writeName(METADATA);
        json.writeStartObject();
        for (Metadata entry : metadata) {
            json.writeName(entry.name());
            if (entry instanceof Metadata.Quantity number) {
                Numbers.writeShown(number.figure().value(), json);
            } else if (entry instanceof Metadata.Text text) {
                json.writeString(text.text());
            } else if (entry instanceof Metadata.Flag flag) {
                json.writeBoolean(flag.flag());
            }
        }
        json.writeEndObject();
    }

    private void parts(List<ScoreNode> parts, Role role) {
        if (parts.isEmpty() && role != Role.ORIGINAL) {
            return;
        }
        json.writeName(PARTS);
        json.writeStartArray();
        for (ScoreNode part : parts) {
            boolean category = role == Role.TOTAL
                    && PerformanceCategory.findByWireName(part.name()).isPresent();
            node(part, category ? Role.CATEGORY : Role.PART);
        }
        json.writeEndArray();
    }

    private void warnings(List<String> warnings) {
        if (warnings.isEmpty()) {
            return;
        }
        json.writeName(WARNINGS);
        json.writeStartArray();
        for (String warning : warnings) {
            json.writeString(warning);
        }
        json.writeEndArray();
    }

    private void because(List<Reason> reasons) {
        if (reasons.isEmpty()) {
            return;
        }
        json.writeName(BECAUSE);
        json.writeStartArray();
        for (Reason reason : reasons) {
            json.writeStartObject();
            json.writeName(RULE);
            json.writeString(texts.id(reason.rule()));
            json.writeName(SENTENCE);
            json.writeString(reason.sentence());
            json.writeName(FIGURES);
            json.writeStartArray();
            for (Figure figure : reason.figures()) {
                figure(figure);
            }
            json.writeEndArray();
            texts.findCitation(reason.rule()).ifPresent(citation -> {
                json.writeName(CITATION);
                json.writeString(citation);
            });
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void computation(ScoreNode node) {
        json.writeName(COMPUTATION);
        json.writeStartObject();
        json.writeName(VALUE);
        figure(node.value());
        for (Metadata entry : node.metadata()) {
            if (entry instanceof Metadata.Quantity number) {
                json.writeName(number.name());
                figure(number.figure());
            }
        }
        json.writeEndObject();
    }

    private void figure(Figure figure) {
        String id = printed.get(figure);
        json.writeStartObject();
        if (id != null) {
            json.writeName(REF);
            json.writeString(id);
            json.writeEndObject();
            return;
        }
        String newId = Ids.of(printed.size() + 1);
        printed.put(figure, newId);
        json.writeName(ID);
        json.writeString(newId);
        json.writeName(NAME);
        json.writeString(figure.name());
        json.writeName(VALUE);
        if (!Numbers.writeExact(figure.value(), json)) {
            json.writeName(EXACT);
            json.writeString(figure.value().toFraction());
        }
        json.writeName(OPERATION);
        Operation operation = figure.operation();
        json.writeString(texts.name(operation));
        switch (operation) {
            case GIVEN -> given(figure);
            case DECILE, DECILE_INVERSE -> decile(figure.operands());
            default -> operands(figure);
        }
        json.writeEndObject();
    }

    private void given(Figure figure) {
        figure.origin().ifPresent(origin -> {
            json.writeName(FROM);
            json.writeString(texts.name(origin));
        });
        figure.citation().ifPresent(citation -> {
            json.writeName(CITATION);
            json.writeString(texts.citation(citation));
        });
    }

    private void operands(Figure figure) {
        figure.rounding().ifPresent(rounding -> {
            json.writeName(DECIMALS);
            json.writeNumber(rounding.decimals());
        });
        json.writeName(OPERANDS);
        json.writeStartArray();
        for (Figure operand : figure.operands()) {
            figure(operand);
        }
        json.writeEndArray();
    }

    private void decile(List<Figure> operands) {
        json.writeName(OPERANDS);
        json.writeStartArray();
        figure(operands.get(0));
        json.writeEndArray();
        json.writeName(STARTS);
        List<Figure> starts = operands.subList(1, operands.size());
        json.writeRawValue(texts.starts(starts));
        json.writeName(STARTS_SUM);
        json.writeRawValue(texts.sumOfStarts(starts));
    }
}
