package org.openqpp.cases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A folder of the syllabus: a number, a name, and a page that says why.
 *
 * <p>For example, {@code cases/01-one-measure} has the number 1 and the name {@code one-measure}.
 */
record CaseFolder(Path folder, int number, String name, String page) implements Comparable<CaseFolder> {

    /** The root of the project; tests run in the folder of their room. */
    static final Path PROJECT = Path.of("..");

    static final Path ALL = PROJECT.resolve("cases");

    private static final Pattern FOLDER = Pattern.compile("(\\d+)-([a-z0-9-]+)");
    private static final Pattern RULE = Pattern.compile("\\bR-\\d+\\.\\d+(?:\\.\\d+)?");

    static CaseFolder of(Path folder) throws IOException {
        Matcher matcher = FOLDER.matcher(folder.getFileName().toString());
        if (!matcher.matches()) {
            throw new IOException("a case is called NN-short-name, not " + folder.getFileName());
        }
        String page = Files.readString(folder.resolve("why.md"));
        return new CaseFolder(folder, Integer.parseInt(matcher.group(1)), matcher.group(2), page);
    }

    /** All cases by number. */
    static List<CaseFolder> all() {
        try (Stream<Path> entries = Files.list(ALL)) {
            List<Path> folders = entries.filter(Files::isDirectory).toList();
            TreeSet<CaseFolder> cases = new TreeSet<>();
            for (Path folder : folders) {
                cases.add(of(folder));
            }
            return List.copyOf(cases);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What stands in the first line of the page behind the number. */
    String title() {
        String line = page.substring(0, page.indexOf('\n'));
        return line.substring(line.indexOf(' ', 2) + 1);
    }

    /** The first paragraph of the page: what the case teaches. */
    String lesson() {
        return page.split("\n\n", 3)[1];
    }

    /** The rules that the page names, in the order of the register. */
    List<String> rules() {
        return RULE.matcher(page)
                .results()
                .map(MatchResult::group)
                .distinct()
                .sorted(RulesFired.BY_ID)
                .toList();
    }

    @Override
    public int compareTo(CaseFolder other) {
        return folder.getFileName().compareTo(other.folder.getFileName());
    }

    @Override
    public String toString() {
        return folder.getFileName().toString();
    }
}
