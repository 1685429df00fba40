package org.openqpp.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import org.openqpp.cli.batch.FileProgress;
import org.openqpp.cli.console.Console;
import org.openqpp.cli.problem.ProblemText;
import org.openqpp.intake.file.FileReading;
import org.openqpp.intake.json.ProblemWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** Says what is wrong with documents. */
@Command(
        name = "validate",
        description = {
            "Says everything that is wrong with QRDA III documents and submissions, where it is, and what to do.",
            "",
            "Each document is checked by itself, first its form and then what it reports against the policy of its"
                    + " year. Warnings say what a submission would cost before it is sent."
        },
        footer = {
            "  openqpp validate report.xml",
            "  openqpp validate reports/ --json > problems.json",
            "  openqpp validate 'reports/*.xml.gz'"
        })
final class ValidateCommand implements Callable<Integer> {
    private static final JsonMapper MAPPER = new JsonMapper();

    private final OpenQpp openQpp;
    private final FileTally tally = new FileTally();

    @Mixin
    private FileOptions files;

    @Option(
            names = "--json",
            description = "A JSON array with an object for each document: file, content, accepted, converterCodes,"
                    + " problems.")
    private boolean json;

    ValidateCommand(OpenQpp openQpp) {
        this.openQpp = openQpp;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Console console = openQpp.console();
        int passedOver = json ? json(console) : text(console);
        console.flush();
        console.err().println(tally.words(passedOver));
        console.flush();
        return tally.exitCode();
    }

    private int text(Console console) throws IOException, InterruptedException {
        PrintWriter out = console.out();
        ProblemText text = new ProblemText(console.outInk());
        // lines that appear one after the other show the progress themselves
        boolean live = console.outputIsTerminal();
        return files.run(live ? console.withoutProgress() : console, UnaryOperator.identity(), (reading, progress) -> {
            tally.add(reading);
            out.print(text.of(reading.problems()));
            String verdict = reading.accepted()
                    ? console.outInk().good("accepted")
                    : console.outInk().bad("rejected");
            out.println(reading.name() + ": " + verdict);
            if (live) {
                out.flush();
            }
            report(reading, console, progress);
        });
    }

    private int json(Console console) throws IOException, InterruptedException {
        try (JsonGenerator generator =
                MAPPER.writerWithDefaultPrettyPrinter().createGenerator(new Unclosed(console.bytes()))) {
            generator.writeStartArray();
            int passedOver = files.run(console, UnaryOperator.identity(), (reading, progress) -> {
                tally.add(reading);
                write(reading, generator);
                report(reading, console, progress);
            });
            generator.writeEndArray();
            generator.writeRaw('\n');
            return passedOver;
        }
    }

    private void report(FileReading reading, Console console, FileProgress progress) {
        reading.defect().ifPresent(defect -> {
            progress.clear();
            Defect.report(defect, console.err(), openQpp.debug());
        });
    }

    private static void write(FileReading reading, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("file", reading.name());
        json.writeStringProperty("content", reading.content().name().toLowerCase(Locale.ROOT));
        json.writeBooleanProperty("accepted", reading.accepted());
        json.writeName("converterCodes");
        json.writeStartArray();
        for (int code : new TreeSet<>(reading.converterCodes())) {
            json.writeNumber(code);
        }
        json.writeEndArray();
        json.writeName("problems");
        ProblemWriter.write(reading.problems(), json);
        json.writeEndObject();
    }
}
