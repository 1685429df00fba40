package org.openqpp.program.results;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Results that passed their identities, as files: JSON, CSV and one HTML page.
 *
 * <p>For example, {@code Publication.of(results).writeTo(folder)} writes {@code results.json}, {@code results.csv} and
 * {@code results.html}, or throws {@link IdentityFailedException} and writes nothing.
 */
public final class Publication {

    private final Map<String, String> files;

    private Publication(Map<String, String> files) {
        this.files = files;
    }

    /**
     * The publication of results.
     *
     * @throws IdentityFailedException if an identity fails
     */
    public static Publication of(Results results) {
        IdentityCheck check = results.check();
        if (!check.passed()) {
            throw new IdentityFailedException(check);
        }
        Map<String, String> files = new LinkedHashMap<>();
        files.put("results.json", ResultsJson.write(results));
        files.put("results.csv", ResultsCsv.write(results));
        files.put("results.html", ResultsPage.write(results));
        return new Publication(files);
    }

    /** The texts of the files by name. */
    public Map<String, String> files() {
        return java.util.Collections.unmodifiableMap(files);
    }

    /** Writes the files into a folder, each of them whole or not at all. */
    public void writeTo(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path unfinished = folder.resolve(file.getKey() + ".part");
            Files.write(unfinished, file.getValue().getBytes(StandardCharsets.UTF_8));
            Files.move(
                    unfinished,
                    folder.resolve(file.getKey()),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
