package org.openqpp.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.openqpp.cli.batch.CaseFile;
import org.openqpp.cli.batch.Progress;
import org.openqpp.cli.batch.ProgressLine;
import org.openqpp.cli.batch.Tally;
import org.openqpp.cli.console.Console;
import org.openqpp.cli.input.Engine;
import org.openqpp.intake.Document;
import java.util.function.Function;

/** Scores a case file from a path or from standard input, and sums up on standard error. */
final class CaseFileRun {
    private static final String STANDARD_INPUT = "-";
    private static final long END_UNKNOWN = -1;

    private final Console console;
    private final Function<Document, Engine> engines;
    private final boolean explained;

    CaseFileRun(Console console, Function<Document, Engine> engines, boolean explained) {
        this.console = console;
        this.engines = engines;
        this.explained = explained;
    }

    /** Scores the file; the exit code. */
    int of(Path file) throws IOException {
        if (file.toString().equals(STANDARD_INPUT)) {
            return score("standard input", console.in(), END_UNKNOWN);
        }
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return score(file.toString(), in, Files.size(file));
        }
    }

    private int score(String name, InputStream in, long bytes) throws IOException {
        Tally tally;
        try (Progress progress = console.watched() ? new ProgressLine(bytes) : Progress.NONE) {
            tally = new CaseFile(name, engines, explained).score(in, console.bytes(), progress);
        }
        PrintWriter err = console.err();
        err.println(summary(tally));
        console.flush();
        if (tally.defects() > 0) {
            return ExitCode.DEFECT;
        }
        return tally.withErrors() + tally.notScored() > 0 ? ExitCode.PROBLEMS : ExitCode.DONE;
    }

    private static String summary(Tally tally) {
        long scored = tally.cases() - tally.notScored() - tally.defects();
        StringBuilder text = new StringBuilder("openqpp: ")
                .append(tally.cases())
                .append(tally.cases() == 1 ? " case, " : " cases, ")
                .append(scored)
                .append(" scored");
        if (tally.withErrors() > 0) {
            text.append(", ").append(tally.withErrors()).append(" with errors");
        }
        if (tally.notScored() > 0) {
            text.append(", ").append(tally.notScored()).append(" not scored");
        }
        if (tally.warnings() > 0) {
            text.append(", ").append(tally.warnings()).append(tally.warnings() == 1 ? " warning" : " warnings");
        }
        if (tally.defects() > 0) {
            text.append(", ").append(tally.defects()).append(" failed because of a defect in OpenQPP");
        }
        return text.toString();
    }
}
