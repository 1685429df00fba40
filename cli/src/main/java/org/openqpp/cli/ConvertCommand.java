package org.openqpp.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.openqpp.cli.console.Console;
import org.openqpp.cli.problem.ProblemText;
import org.openqpp.intake.file.FileIntake;
import org.openqpp.intake.file.FileReading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** Converts documents into submissions. */
@Command(
        name = "convert",
        description = {
            "Converts QRDA III documents into submissions in the shape of the Submissions API.",
            "",
            "Submissions in JSON are written again in one form. Problems go to standard error, each with its place and"
                    + " what to do. A document with an error that prevents the conversion has no result; it never stops"
                    + " the others."
        },
        footer = {
            "  openqpp convert report.xml > submission.json",
            "  openqpp convert reports/ --out submissions/",
            "  openqpp convert reports.zip --ndjson > submissions.ndjson"
        })
final class ConvertCommand implements Callable<Integer> {
    private static final String JSON = ".json";
    private static final JsonMapper MAPPER = new JsonMapper();

    private final OpenQpp openQpp;
    private final FileTally tally = new FileTally();
    private final Set<Path> written = new HashSet<>();

    @Mixin
    private FileOptions files;

    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            description =
                    "One file for each submission in this folder. A file of the same name is replaced, unless it is"
                            + " one of the documents that are read.")
    private @Nullable Path out;

    @Option(
            names = "--ndjson",
            description = "One line for each document: {\"file\", \"submissions\": [...]}, without submissions when"
                    + " there are none.")
    private boolean ndjson;

    @Option(
            names = "--for-scoring",
            description = "Every set of an MVP document names the MVP; the CMS converter leaves Promoting"
                    + " Interoperability and improvement activities with traditional MIPS.")
    private boolean forScoring;

    ConvertCommand(OpenQpp openQpp) {
        this.openQpp = openQpp;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (out != null && ndjson) {
            throw files.wrong("either --out or --ndjson");
        }
        Console console = openQpp.console();
        ProblemText text = new ProblemText(console.errInk());
        PrintWriter err = console.err();
        int passedOver = files.run(
                console, forScoring ? FileIntake::forScoring : UnaryOperator.identity(), (reading, progress) -> {
                    tally.add(reading);
                    write(reading, console);
                    if (!reading.problems().isEmpty() || reading.defect().isPresent()) {
                        progress.clear();
                        err.print(text.of(reading.problems()));
                        reading.defect().ifPresent(defect -> Defect.report(defect, err, openQpp.debug()));
                        err.flush();
                    }
                });
        console.flush();
        err.println(tally.wordsOfConversion(passedOver));
        console.flush();
        return tally.exitCode();
    }

    private void write(FileReading reading, Console console) {
        if (out != null) {
            files(reading, out);
            return;
        }
        try {
            if (ndjson) {
                line(reading, console.bytes());
            } else {
                for (String submission : reading.converted()) {
                    console.bytes().write(readable(submission).getBytes(StandardCharsets.UTF_8));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String readable(String submission) {
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(MAPPER.readTree(submission)) + "\n";
    }

    private static void line(FileReading reading, OutputStream bytes) throws IOException {
        try (JsonGenerator json = MAPPER.createGenerator(new Unclosed(bytes))) {
            json.writeStartObject();
            json.writeStringProperty("file", reading.name());
            json.writeName("submissions");
            json.writeStartArray();
            for (String submission : reading.converted()) {
                json.writeRawValue(submission);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        bytes.write('\n');
    }

    private void files(FileReading reading, Path folder) {
        List<String> submissions = reading.converted();
        for (int i = 0; i < submissions.size(); i++) {
            String suffix = submissions.size() == 1 ? "" : "-" + (i + 1);
            Path file = free(folder, reading.inside() + suffix);
            try {
                save(file, readable(submissions.get(i)));
            } catch (IOException e) {
                throw files.wrong("cannot write " + file + " (" + e.getClass().getSimpleName() + ")");
            }
        }
    }

    /** The whole file or none, also when somebody stops the run. */
    private static void save(Path file, String text) throws IOException {
        Path parent = Objects.requireNonNull(file.getParent());
        Files.createDirectories(parent);
        Path part = parent.resolve(file.getFileName() + ".part");
        Files.writeString(part, text);
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    }

    /** A path for what comes of a document that no other of this run has, and that is none of the documents themselves. */
    private Path free(Path folder, String inside) {
        String name = inside.replaceAll("(?i)(\\.xml|\\.json)?(\\.gz)?$", "");
        Path file = resolve(folder, name + JSON);
        for (int i = 2; files.reads(file) || !written.add(file); i++) {
            file = resolve(folder, name + " (" + i + ")" + JSON);
        }
        return file;
    }

    private static Path resolve(Path folder, String name) {
        try {
            return folder.resolve(name);
        } catch (InvalidPathException e) {
            // a name out of an archive that the file system cannot have
            return folder.resolve(name.replaceAll("[^\\p{ASCII}]|[<>\"|?*]", "_"));
        }
    }
}
