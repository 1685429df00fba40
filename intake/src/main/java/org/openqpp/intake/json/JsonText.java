package org.openqpp.intake.json;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openqpp.intake.Document;
import org.openqpp.intake.Limits;
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
 * Reads the text of JSON documents into trees, and finds the lines and columns of their parts.
 *
 * <p>For example, a document without problems is read once; only when there are problems is the text read again to find where
 * they are. Numbers stay exact. Immutable and safe for many threads.
 */
final class JsonText {

    private static final int LONGEST_TEXT = 100_000;
    private static final int LONGEST_NAME = 1_000;
    private static final int LONGEST_NUMBER = 100;

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

    /** The tree of a document, or nothing when it cannot be read; {@code findings} say why. */
    @Nullable
    JsonNode read(Document document, Findings findings) {
        byte[] content = document.content();
        if (content.length > limits.maximumBytes()) {
            findings.add(
                    ProblemCode.FILE_TOO_LARGE,
                    "",
                    "The document is larger than " + limits.maximumBytes() + " bytes ("
                            + shownMebibytes(limits.maximumBytes()) + ").");
            return null;
        }
        Charset charset = charsetOf(content);
        if (!charset.equals(StandardCharsets.UTF_8)) {
            String text = decoded(content, charset);
            if (text == null) {
                findings.add(
                        ProblemCode.UNREADABLE_ENCODING, "", "The document begins like " + charset + " but is not.");
                return null;
            }
            findings.add(ProblemCode.OTHER_ENCODING, "", "The document is written in " + charset + ".");
            content = text.getBytes(StandardCharsets.UTF_8);
        } else {
            int invalid = firstInvalid(content);
            if (invalid >= 0) {
                String before = new String(content, 0, invalid, StandardCharsets.UTF_8);
                findings.add(new Problem(
                        ProblemCode.UNREADABLE_ENCODING,
                        "A character here is not written in UTF-8.",
                        new Place(document.name(), "", new Cursor(before, document.firstLine()).at(before.length()))));
                return null;
            }
        }
        int start = afterMark(content);
        if (isBlank(content, start)) {
            findings.add(ProblemCode.FILE_EMPTY, "", "The document is empty.");
            return null;
        }
        try {
            return tree(strict, content, start, document, findings);
        } catch (JacksonException e) {
            if (explained(document, findings)) {
                return null;
            }
        }
        // nothing but fields that stand twice: the rest can still be checked
        return tree(lenient, content, start, document, findings);
    }

    private JsonNode tree(JsonMapper mapper, byte[] content, int start, Document document, Findings findings) {
        try (JsonParser parser = mapper.createParser(content, start, content.length - start)) {
            JsonNode root = mapper.readTree(parser);
            if (hasMore(parser)) {
                findings.add(new Problem(
                        ProblemCode.TRAILING_TEXT,
                        "After the end of the document there is more text.",
                        new Place(document.name(), "", endOfTree(document))));
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
        String text = text(document);
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
        String text = text(document);
        Cursor cursor = new Cursor(text, document.firstLine());
        Deque<Set<String>> names = new ArrayDeque<>();
        try (JsonParser parser = lenient.createParser(new StringReader(text))) {
            try {
                for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                    if (token == JsonToken.START_OBJECT) {
                        names.push(new HashSet<>());
                    } else if (token == JsonToken.END_OBJECT) {
                        names.pop();
                    } else if (token == JsonToken.PROPERTY_NAME
                            && !names.element().add(parser.currentName())) {
                        findings.add(new Problem(
                                ProblemCode.DUPLICATE_FIELD,
                                "The field " + Quote.of(parser.currentName()) + " stands twice in one object.",
                                new Place(
                                        document.name(),
                                        parser.streamReadContext()
                                                .pathAsPointer()
                                                .toString(),
                                        cursor.at(offset(parser)))));
                    }
                    if (names.isEmpty() && parser.streamReadContext().inRoot()) {
                        return false;
                    }
                }
            } catch (StreamConstraintsException e) {
                boolean deep = parser.streamReadContext().getNestingDepth() >= limits.maximumNesting();
                findings.add(new Problem(
                        deep ? ProblemCode.NESTED_TOO_DEEPLY : ProblemCode.TEXT_TOO_LONG,
                        deep
                                ? "Here more than " + limits.maximumNesting()
                                        + " objects and arrays stand inside one another."
                                : "The text or number here is too long.",
                        new Place(document.name(), "", cursor.at(offset(parser)))));
                return true;
            } catch (StreamReadException e) {
                int offset = startOfWord(text, (int) Math.max(0, e.getLocation().getCharOffset()));
                findings.add(new Problem(
                        ProblemCode.MALFORMED_JSON,
                        complaint(e, text, offset),
                        new Place(document.name(), "", cursor.at(offset))));
                return true;
            }
        }
        return false;
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
        String what = Character.isLetterOrDigit(character)
                ? "a letter or digit"
                : "the character " + Character.toString(character);
        return "The text stops being JSON at " + what + ".";
    }

    /** The problems with the lines and columns of their places. */
    List<Problem> located(List<Problem> problems, Document document) {
        Wanted root = new Wanted();
        boolean any = false;
        for (Problem problem : problems) {
            if (isOpen(problem, document)) {
                root.ask(problem.place().path());
                any = true;
            }
        }
        if (!any) {
            return problems;
        }
        String text = text(document);
        try (JsonParser parser = lenient.createParser(new StringReader(text))) {
            parser.nextToken();
            root.find(parser, new Cursor(text, document.firstLine()));
        } catch (JacksonException e) {
            // what comes after the place where the text breaks has no position; the break itself is reported
        }
        return problems.stream()
                .map(problem -> isOpen(problem, document)
                        ? problem.at(problem.place()
                                .withPosition(root.position(problem.place().path())))
                        : problem)
                .toList();
    }

    private static boolean isOpen(Problem problem, Document document) {
        Place place = problem.place();
        return place.position() == null && place.document().equals(document.name());
    }

    private static int offset(JsonParser parser) {
        return (int) Math.max(0, parser.currentTokenLocation().getCharOffset());
    }

    private static String text(Document document) {
        byte[] content = document.content();
        String text = new String(content, charsetOf(content));
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** The encoding that a byte order mark or the zeros of the first two characters show (RFC 4627, section 3). */
    private static Charset charsetOf(byte[] content) {
        if (content.length < 2) {
            return StandardCharsets.UTF_8;
        }
        int first = content[0] & 0xFF;
        int second = content[1] & 0xFF;
        if ((first == 0xFE && second == 0xFF) || (first == 0 && second != 0)) {
            return StandardCharsets.UTF_16BE;
        }
        if ((first == 0xFF && second == 0xFE) || (first != 0 && second == 0)) {
            return StandardCharsets.UTF_16LE;
        }
        return StandardCharsets.UTF_8;
    }

    private static @Nullable String decoded(byte[] content, Charset charset) {
        try {
            String text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    /** Index of the first byte that is not UTF-8, or -1. */
    private static int firstInvalid(byte[] content) {
        int plain = 0;
        while (plain < content.length && content[plain] >= 0) {
            plain++;
        }
        if (plain == content.length) {
            return -1;
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(content, plain, content.length - plain);
        CharBuffer out = CharBuffer.allocate(8192);
        while (true) {
            CoderResult result = decoder.decode(in, out, true);
            if (result.isError()) {
                return in.position();
            }
            if (result.isUnderflow()) {
                return -1;
            }
            out.clear();
        }
    }

    private static int afterMark(byte[] content) {
        return content.length >= 3
                        && (content[0] & 0xFF) == 0xEF
                        && (content[1] & 0xFF) == 0xBB
                        && (content[2] & 0xFF) == 0xBF
                ? 3
                : 0;
    }

    private static boolean isBlank(byte[] content, int start) {
        for (int i = start; i < content.length; i++) {
            if (content[i] != ' ' && content[i] != '\n' && content[i] != '\r' && content[i] != '\t') {
                return false;
            }
        }
        return true;
    }

    private static String shownMebibytes(int bytes) {
        return bytes % (1 << 20) == 0 ? (bytes >> 20) + " MiB" : bytes + " bytes";
    }

    /** Turns offsets that only grow into lines and columns. */
    private static final class Cursor {

        private final String text;
        private int offset;
        private int line;
        private int column = 1;

        Cursor(String text, int firstLine) {
            this.text = text;
            this.line = firstLine;
        }

        Position at(int wanted) {
            int end = Math.min(wanted, text.length());
            while (offset < end) {
                char c = text.charAt(offset++);
                if (c == '\n') {
                    line++;
                    column = 1;
                } else if (!Character.isLowSurrogate(c)) {
                    column++;
                }
            }
            return new Position(line, column);
        }
    }

    /** The pointers whose positions are wanted, as a tree. */
    private static final class Wanted {

        private final Map<String, Wanted> children = new HashMap<>();
        private @Nullable Position position;

        void ask(String pointer) {
            Wanted node = this;
            for (String segment : segments(pointer)) {
                node = node.children.computeIfAbsent(segment, any -> new Wanted());
            }
        }

        /** The position of what the pointer names, or of the nearest part around it. */
        @Nullable
        Position position(String pointer) {
            Wanted node = this;
            Position found = position;
            for (String segment : segments(pointer)) {
                Wanted child = node.children.get(segment);
                if (child == null || child.position == null) {
                    return found;
                }
                node = child;
                found = child.position;
            }
            return found;
        }

        void find(JsonParser parser, Cursor cursor) {
            position = cursor.at(offset(parser));
            if (parser.currentToken() == JsonToken.START_OBJECT) {
                while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                    Wanted child = children.get(Pointer.escaped(parser.currentName()));
                    parser.nextToken();
                    findOrSkip(child, parser, cursor);
                }
            } else if (parser.currentToken() == JsonToken.START_ARRAY) {
                for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
                    findOrSkip(children.get(Integer.toString(i)), parser, cursor);
                }
            }
        }

        private static void findOrSkip(@Nullable Wanted child, JsonParser parser, Cursor cursor) {
            if (child == null) {
                parser.skipChildren();
            } else {
                child.find(parser, cursor);
            }
        }

        private static String[] segments(String pointer) {
            return pointer.isEmpty() ? new String[0] : pointer.substring(1).split("/", -1);
        }
    }
}
