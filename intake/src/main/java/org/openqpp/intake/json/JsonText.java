package org.openqpp.intake.json;

import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openqpp.intake.Document;
import org.openqpp.intake.Limits;
import org.openqpp.intake.json.Positions.Cursor;
import org.openqpp.intake.problem.Findings;
import org.openqpp.intake.problem.Place;
import org.openqpp.intake.problem.Position;
import org.openqpp.intake.problem.Problem;
import org.openqpp.intake.problem.ProblemCode;
import org.openqpp.intake.problem.Quote;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the text of JSON documents into trees.
 *
 * <p>For example, a document without problems is read once; only when there are problems is the text read again, to say what
 * is wrong and where. Numbers stay exact. Immutable and safe for many threads.
 */
final class JsonText {

    private static final int LONGEST_TEXT = 100_000;
    private static final int LONGEST_NAME = 1_000;
    private static final int LONGEST_NUMBER = 100;

    /** Names, values, braces and brackets: bounded, so that the tree of any admitted document fits into memory. */
    private static final int MOST_TOKENS = 2_000_000;

    private final Limits limits;
    private final JsonMapper strict;
    private final JsonMapper lenient;

    JsonText(Limits limits) {
        this.limits = limits;
        this.strict = mapper(limits, true);
        this.lenient = mapper(limits, false);
    }

    private static JsonMapper mapper(Limits limits, boolean refuseDuplicates) {
        StreamReadConstraints constraints = StreamReadConstraints.builder()
                .maxNestingDepth(limits.maximumNesting())
                .maxStringLength(LONGEST_TEXT)
                .maxNameLength(LONGEST_NAME)
                .maxNumberLength(LONGEST_NUMBER)
                .maxTokenCount(MOST_TOKENS)
                .build();
        JsonFactory factory = JsonFactory.builder()
                .streamReadConstraints(constraints)
                .configure(StreamReadFeature.STRICT_DUPLICATE_DETECTION, refuseDuplicates)
                .build();
        return JsonMapper.builder(factory)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .enable(JsonNodeFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
    }

    /** The problems, those of this document with their lines and columns. */
    List<Problem> located(List<Problem> problems, Document document) {
        return Positions.located(problems, document, lenient);
    }

    /** The tree of a document, or nothing when it cannot be read; {@code findings} say why. */
    @Nullable
    JsonNode read(Document document, Findings findings) {
        byte[] content = utf8(document, findings);
        if (content == null) {
            return null;
        }
        int start = Encoding.start(content);
        if (isBlank(content, start)) {
            findings.add(ProblemCode.FILE_EMPTY, "", "The document is empty.");
            return null;
        }
        try {
            return tree(strict, content, start, document, findings);
        } catch (JacksonException | NumberFormatException e) {
            // the latter for an exponent that no decimal number can have
            if (explained(document, findings)) {
                return null;
            }
        }
        // nothing but fields that stand twice: the rest can still be checked
        return tree(lenient, content, start, document, findings);
    }

    /** A text of the outermost object, as far as the document can be read; so a broken document can still be called by its name. */
    @Nullable
    String findText(Document document, String name) {
        try (JsonParser parser = lenient.createParser(new StringReader(Encoding.text(document.content())))) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return null;
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                boolean found = name.equals(parser.currentName());
                JsonToken value = parser.nextToken();
                if (found) {
                    return value == JsonToken.VALUE_STRING ? parser.getString() : null;
                }
                parser.skipChildren();
            }
            return null;
        } catch (JacksonException e) {
            return null;
        }
    }

    /** The content in UTF-8, if it is not too large and can be read. */
    private byte @Nullable [] utf8(Document document, Findings findings) {
        byte[] content = document.content();
        if (content.length > limits.maximumBytes()) {
            findings.add(
                    ProblemCode.FILE_TOO_LARGE,
                    "",
                    "The document is larger than " + shown(limits.maximumBytes()) + ".");
            return null;
        }
        Charset charset = Encoding.of(content);
        if (charset.equals(StandardCharsets.UTF_8)) {
            int invalid = Encoding.firstInvalid(content);
            if (invalid < 0) {
                return content;
            }
            String before = new String(content, 0, invalid, StandardCharsets.UTF_8);
            add(
                    ProblemCode.UNREADABLE_ENCODING,
                    "A character here is not written in UTF-8.",
                    document,
                    new Cursor(before, document.firstLine()).at(before.length()),
                    findings);
            return null;
        }
        String text = Encoding.strictText(content, charset);
        if (text == null) {
            findings.add(
                    ProblemCode.UNREADABLE_ENCODING,
                    "",
                    "The document begins like " + charset + " and does not go on so.");
            return null;
        }
        findings.add(ProblemCode.OTHER_ENCODING, "", "The document is written in " + charset + ".");
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String shown(int bytes) {
        int mebibyte = 1 << 20;
        return bytes % mebibyte == 0 ? bytes / mebibyte + " MiB (" + bytes + " bytes)" : bytes + " bytes";
    }

    private static boolean isBlank(byte[] content, int start) {
        for (int i = start; i < content.length; i++) {
            if (content[i] != ' ' && content[i] != '\n' && content[i] != '\r' && content[i] != '\t') {
                return false;
            }
        }
        return true;
    }

    private static void add(ProblemCode code, String message, Document document, Position position, Findings findings) {
        findings.add(new Problem(code, message, new Place(document.name(), "", position)));
    }

    private JsonNode tree(JsonMapper mapper, byte[] content, int start, Document document, Findings findings) {
        try (JsonParser parser = mapper.createParser(content, start, content.length - start)) {
            JsonNode root = mapper.readTree(parser);
            if (hasMore(parser)) {
                add(
                        ProblemCode.TRAILING_TEXT,
                        "After the end of the document there is more text.",
                        document,
                        endOfTree(document),
                        findings);
            }
            return root;
        }
    }

    private static boolean hasMore(JsonParser parser) {
        try {
            return parser.nextToken() != null;
        } catch (JacksonException e) {
            return true;
        }
    }

    private Position endOfTree(Document document) {
        String text = Encoding.text(document.content());
        try (JsonParser parser = lenient.createParser(new StringReader(text))) {
            parser.nextToken();
            parser.skipChildren();
            parser.finishToken();
            int offset = (int) parser.currentLocation().getCharOffset();
            while (offset < text.length() && Character.isWhitespace(text.charAt(offset))) {
                offset++;
            }
            return new Cursor(text, document.firstLine()).at(offset);
        }
    }

    /** Reads the text again to say what is wrong with it; false when only fields stand twice. */
    private boolean explained(Document document, Findings findings) {
        String text = Encoding.text(document.content());
        Cursor cursor = new Cursor(text, document.firstLine());
        Deque<Set<String>> names = new ArrayDeque<>();
        int tokens = 0;
        boolean numbers = true;
        try (JsonParser parser = lenient.createParser(new StringReader(text))) {
            try {
                for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                    tokens++;
                    if (token == JsonToken.START_OBJECT) {
                        names.push(new HashSet<>());
                    } else if (token == JsonToken.END_OBJECT) {
                        names.pop();
                    } else if (token == JsonToken.PROPERTY_NAME
                            && !names.element().add(parser.currentName())) {
                        addDuplicate(parser, document, cursor, findings);
                    } else if (token == JsonToken.VALUE_NUMBER_FLOAT) {
                        numbers &= isNumber(parser, document, cursor, findings);
                    }
                    if (names.isEmpty() && parser.streamReadContext().inRoot()) {
                        // a text is read to its end only when it is asked for
                        parser.finishToken();
                        return !numbers;
                    }
                }
                return !numbers;
            } catch (StreamConstraintsException e) {
                addLimit(tokens, parser, document, cursor, findings);
            } catch (StreamReadException e) {
                int offset = startOfWord(text, (int) Math.max(0, e.getLocation().getCharOffset()));
                add(ProblemCode.MALFORMED_JSON, complaint(e, text, offset), document, cursor.at(offset), findings);
            }
            return true;
        }
    }

    private static boolean isNumber(JsonParser parser, Document document, Cursor cursor, Findings findings) {
        try {
            parser.getDecimalValue();
            return true;
        } catch (NumberFormatException e) {
            findings.add(new Problem(
                    ProblemCode.NUMBER_OUT_OF_RANGE,
                    "The exponent of this number is out of range.",
                    new Place(
                            document.name(),
                            parser.streamReadContext().pathAsPointer().toString(),
                            cursor.at(Positions.offset(parser)))));
            return false;
        }
    }

    private static void addDuplicate(JsonParser parser, Document document, Cursor cursor, Findings findings) {
        findings.add(new Problem(
                ProblemCode.DUPLICATE_FIELD,
                "The field " + Quote.of(parser.currentName()) + " stands twice in one object.",
                new Place(
                        document.name(),
                        parser.streamReadContext().pathAsPointer().toString(),
                        cursor.at(Positions.offset(parser)))));
    }

    private void addLimit(int tokens, JsonParser parser, Document document, Cursor cursor, Findings findings) {
        Position position = cursor.at(Positions.offset(parser));
        if (tokens >= MOST_TOKENS) {
            String message = "The document has more than " + MOST_TOKENS + " names, values and brackets.";
            add(ProblemCode.FILE_TOO_LARGE, message, document, position, findings);
        } else if (parser.streamReadContext().getNestingDepth() >= limits.maximumNesting()) {
            String message =
                    "Here more than " + limits.maximumNesting() + " objects and arrays stand inside one another.";
            add(ProblemCode.NESTED_TOO_DEEPLY, message, document, position, findings);
        } else {
            add(ProblemCode.TEXT_TOO_LONG, "The text or number here is too long.", document, position, findings);
        }
    }

    /** The start of a word such as {@code NaN}, whose end the parser complains about. */
    private static int startOfWord(String text, int end) {
        int start = end;
        while (end < text.length() && start > 0 && Character.isLetter(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    private static String complaint(StreamReadException e, String text, int offset) {
        if (e instanceof UnexpectedEndOfInputException || offset >= text.length()) {
            return "The document ends too early: a brace, bracket or quote is still open.";
        }
        if (offset > 0 && text.charAt(offset - 1) == '0' && Character.isDigit(text.charAt(offset))) {
            return "A number begins with 0; ids with leading zeros are text and stand in quotes.";
        }
        int character = text.codePointAt(offset);
        if (Character.isISOControl(character) || e.getOriginalMessage().contains("CTRL-CHAR")) {
            return "A line break or control character stands where JSON does not allow one.";
        }
        return "The text stops being JSON at "
                + (Character.isLetterOrDigit(character)
                        ? "a letter or digit."
                        : "the character " + Character.toString(character) + ".");
    }
}
