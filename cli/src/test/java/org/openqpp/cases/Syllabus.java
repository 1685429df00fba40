package org.openqpp.cases;

import static java.util.Comparator.naturalOrder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openqpp.policy.value.Rational;
import org.openqpp.scoring.CandidateScore;

/** The table of contents in {@code cases/README.md}: chapters, cases, what they teach, rules and final scores. */
final class Syllabus {

    static final Path PAGE = CaseFolder.ALL.resolve("README.md");

    private static final String BEGIN = "<!-- begin of the generated part -->\n";
    private static final String END = "<!-- end of the generated part -->\n";
    private static final int MANY_SCORES = 3;
    private static final int CHAPTER_COLUMNS = 3;

    private Syllabus() {}

    /** A chapter: the number of its first case, its title, and what it is about. */
    record Chapter(int firstCase, String title, String about) {

        static List<Chapter> all() throws IOException {
            List<Chapter> chapters = new ArrayList<>();
            for (String row : Files.readAllLines(CaseFolder.ALL.resolve("chapters.csv")).stream()
                    .skip(1)
                    .toList()) {
                String[] cells = row.replace("\"", "").split(";", CHAPTER_COLUMNS);
                chapters.add(new Chapter(Integer.parseInt(cells[0]), cells[1], cells[2]));
            }
            return chapters;
        }
    }

    /** The page with its generated part as it should be. */
    static String page(String current, Map<CaseFolder, List<CandidateScore>> scores) throws IOException {
        int begin = current.indexOf(BEGIN) + BEGIN.length();
        int end = current.indexOf(END);
        if (begin < BEGIN.length() || end < begin) {
            throw new IOException(PAGE + " has no place for the generated part");
        }
        return current.substring(0, begin) + generated(scores) + current.substring(end);
    }

    private static String generated(Map<CaseFolder, List<CandidateScore>> scores) throws IOException {
        StringBuilder page = new StringBuilder();
        List<Chapter> chapters = Chapter.all();
        int next = 0;
        for (Map.Entry<CaseFolder, List<CandidateScore>> entry : scores.entrySet()) {
            CaseFolder folder = entry.getKey();
            if (next < chapters.size() && chapters.get(next).firstCase() == folder.number()) {
                Chapter chapter = chapters.get(next);
                next++;
                page.append("\n### ").append(next).append(". ").append(chapter.title());
                page.append("\n\n").append(chapter.about());
                page.append("\n\n| case | what it teaches | rules | final score |\n|---|---|---|---|\n");
            }
            page.append("| [")
                    .append(folder)
                    .append("](")
                    .append(folder)
                    .append("/why.md) | ")
                    .append(folder.lesson().replace("|", "\\|"))
                    .append(" | ")
                    .append(String.join(" ", folder.rules()))
                    .append(" | ")
                    .append(finalScores(entry.getValue()))
                    .append(" |\n");
        }
        return page.append('\n').toString();
    }

    private static String finalScores(List<CandidateScore> candidates) {
        if (candidates.size() == 1) {
            return text(candidates.get(0).points());
        }
        if (candidates.size() > MANY_SCORES) {
            List<Rational> points = candidates.stream()
                    .map(CandidateScore::points)
                    .sorted(naturalOrder())
                    .toList();
            return candidates.size() + " scores, " + text(points.get(0)) + " to " + text(points.get(points.size() - 1));
        }
        return String.join(
                ", ",
                candidates.stream()
                        .map(candidate -> candidate.programName() + " " + text(candidate.points()))
                        .toList());
    }

    /** Points as they are printed. */
    static String text(Rational points) {
        return points.toBigDecimal(2).toPlainString();
    }
}
