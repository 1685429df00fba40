package org.openqpp.intake.json;

import java.io.StringReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openqpp.intake.Document;
import org.openqpp.intake.problem.Place;
import org.openqpp.intake.problem.Position;
import org.openqpp.intake.problem.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/**
 * Finds the lines and columns of parts of a JSON document by reading its text once more.
 *
 * <p>For example, of all pointers in a list of problems, in one pass. A pointer to a part that the text does not have gets the
 * position of the nearest part around it.
 */
final class Positions {

    private Positions() {}

    /** The problems, those of this document with their lines and columns. */
    static List<Problem> located(List<Problem> problems, Document document, JsonMapper mapper) {
        Wanted root = new Wanted();
        root.position = new Position(document.firstLine(), 1);
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
        String text = Encoding.text(document.content());
        try (JsonParser parser = mapper.createParser(new StringReader(text))) {
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

    /** Where the current token starts in the text. */
    static int offset(JsonParser parser) {
        return (int) Math.max(0, parser.currentTokenLocation().getCharOffset());
    }

    /** Turns offsets that only grow into lines and columns. */
    static final class Cursor {

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
