package org.openqpp.intake.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openqpp.intake.Fixture;
import org.openqpp.intake.qrda.QrdaWriter;
import org.openqpp.intake.qrda.QrdaWriter.Details;
import org.openqpp.scoring.submission.Submission;

/**
 * Writes the documents that fuzzing starts from, and the words that it puts in, out of the project's own fixtures.
 *
 * <p>For example, {@code FuzzSeeds target/fuzz} fills the folders {@code json} and {@code qrda} and writes
 * {@code qrda.dict}.
 */
public final class FuzzSeeds {

    private static final Pattern WORD = Pattern.compile("\"[A-Za-z0-9._-]{2,60}\"|<[A-Za-z]+");

    private FuzzSeeds() {}

    /** Writes everything into the folder that the argument names. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        write(folder, "json", jsons());
        write(folder, "qrda", documents());
    }

    /** JSON documents of the tests. */
    static List<String> jsons() {
        return List.of(
                Fixture.SUBMISSION.text(),
                Fixture.PARTICIPATION.text(),
                Fixture.INDIVIDUAL.text(),
                Fixture.MVP.text(),
                "{\"id\": \"1\", \"submissions\": [" + Fixture.INDIVIDUAL.text() + "], \"participation\": "
                        + Fixture.PARTICIPATION.text() + "}");
    }

    /** QRDA III documents made of the submissions of the tests, small enough to be changed quickly. */
    static List<String> documents() {
        List<String> documents = new ArrayList<>();
        QrdaWriter writer = QrdaWriter.of(Fixture.POLICY);
        for (Fixture fixture : List.of(Fixture.SUBMISSION, Fixture.INDIVIDUAL, Fixture.MVP)) {
            for (Submission submission :
                    fixture.taken().accepted().orElseThrow().submissions()) {
                for (Submission part : QrdaWriter.documents(submission)) {
                    if (writer.obstacles(part).isEmpty()) {
                        String document = new String(writer.write(part, Details.NONE), StandardCharsets.UTF_8);
                        documents.add(document.replaceAll("\n *", "\n"));
                    }
                }
            }
        }
        return documents;
    }

    private static void write(Path folder, String name, List<String> documents) throws IOException {
        Path seeds = Files.createDirectories(folder.resolve(name));
        Set<String> words = new TreeSet<>();
        for (int i = 0; i < documents.size(); i++) {
            Files.writeString(seeds.resolve("seed-" + i), documents.get(i));
            Matcher matcher = WORD.matcher(documents.get(i));
            while (matcher.find()) {
                words.add(matcher.group());
            }
        }
        StringBuilder dictionary = new StringBuilder();
        for (String word : words) {
            dictionary.append('"').append(word.replace("\"", "\\\"")).append("\"\n");
        }
        Files.writeString(folder.resolve(name + ".dict"), dictionary);
    }
}
