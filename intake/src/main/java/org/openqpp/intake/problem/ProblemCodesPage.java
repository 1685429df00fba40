package org.openqpp.intake.problem;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The page that lists every problem code, generated from {@link ProblemCode} so that it cannot drift from it.
 *
 * <p>For example, the row of {@code QPP-1406} says what is wrong, what it does to the score, and what to do.
 */
public final class ProblemCodesPage {

    private static final int CHAPTER_END = 6;

    private ProblemCodesPage() {}

    /** A chapter: codes that begin alike. */
    private record Chapter(String prefix, String title) {}

    private static final List<Chapter> CHAPTERS = List.of(
            new Chapter("QPP-10", "The file"),
            new Chapter("QPP-11", "Its fields"),
            new Chapter("QPP-12", "The entity"),
            new Chapter("QPP-13", "Measurement sets"),
            new Chapter("QPP-14", "Measurements"),
            new Chapter("QPP-15", "Values"),
            new Chapter("QPP-16", "Promoting Interoperability"),
            new Chapter("QPP-17", "Participation"),
            new Chapter("QPP-18", "Several documents together"));

    /** The page in Markdown. */
    public static String markdown() {
        StringBuilder page = new StringBuilder(
                """
                # Problem codes

                Generated from `ProblemCode`; a test fails when this page and the code differ. To write it again:

                    mvn -pl intake -am test -Dtest=ProblemCodesPageTest -Dsurefire.failIfNoSpecifiedTests=false -Dopenqpp.regenerate=true

                A problem has a code that never changes its meaning, a message in words with the figures, and a place in the user's
                own file: document, path (a JSON pointer, or an XPath in a QRDA III file), line and column. All problems of a
                document are reported at once. No message carries a TIN or an NPI.

                | effect | meaning |
                |---|---|
                | no score | nothing is scored until the problem is corrected |
                | left out | the rules say what happens: the part is taken out, the rest is scored |
                | none | a warning; the score is what the rules make of the data as sent |

                The last column names the message of the CMS QRDA III converter about the same thing, where there is one. A basis
                such as R-5.3 is a rule of the register; "Formats" are the interchange formats, "API" the field tables of the
                Submissions API.
                """);
        for (Chapter chapter : CHAPTERS) {
            page.append("\n## ")
                    .append(chapter.title())
                    .append("\n\n| code | severity | effect | problem | what to do | basis | CMS |\n|---|---|---|---|---|---|---|\n");
            Arrays.stream(ProblemCode.values())
                    .filter(code -> code.id().substring(0, CHAPTER_END).equals(chapter.prefix()))
                    .sorted(Comparator.comparing(ProblemCode::id))
                    .forEach(code -> row(code, page));
        }
        return page.toString();
    }

    private static void row(ProblemCode code, StringBuilder page) {
        String converter = code.converterCode().isPresent()
                ? "CT-" + code.converterCode().getAsInt()
                : "";
        String effect =
                switch (code.effect()) {
                    case NO_SCORE -> "no score";
                    case LEFT_OUT -> "left out";
                    case NONE -> "none";
                };
        page.append("| ")
                .append(String.join(
                        " | ",
                        code.id(),
                        code.severity().wireName(),
                        effect,
                        code.title(),
                        code.remedy().replace("|", "\\|"),
                        code.basis(),
                        converter))
                .append(" |\n");
    }
}
