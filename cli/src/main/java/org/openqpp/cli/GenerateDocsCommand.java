package org.openqpp.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.openqpp.cli.input.YearOfData;
import org.openqpp.cli.register.RegisterDocument;
import org.openqpp.policy.Policies;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Writes the documents that are generated from the command line and the policy; a test fails when they are stale. */
@Command(name = "generate-docs", hidden = true, description = "Writes the generated documents into FOLDER.")
final class GenerateDocsCommand implements Callable<Integer> {
    private final OpenQpp openQpp;

    @Parameters(arity = "0..1", paramLabel = "FOLDER", defaultValue = "docs", description = "Where they are kept.")
    private Path folder;

    GenerateDocsCommand(OpenQpp openQpp) {
        this.openQpp = openQpp;
    }

    @Override
    public Integer call() throws IOException {
        for (Map.Entry<String, String> document : documents().entrySet()) {
            Files.writeString(folder.resolve(document.getKey()), document.getValue());
            openQpp.console().out().println(folder.resolve(document.getKey()));
        }
        openQpp.console().flush();
        return ExitCode.DONE;
    }

    /** The generated documents by file name. */
    static Map<String, String> documents() {
        Map<String, String> documents = new LinkedHashMap<>();
        documents.put("cli.md", CommandDocument.markdown());
        documents.put("rule-register.md", new RegisterDocument(Policies.load(YearOfData.newest())).markdown());
        return documents;
    }
}
