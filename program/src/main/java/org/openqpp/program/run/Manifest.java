package org.openqpp.program.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openqpp.program.json.JsonWriter;

/**
 * What a finished run was made of and which files it wrote, each with its digest; without clock or machine, so that the same
 * run has the same manifest. It is written last: a folder without it holds no result.
 *
 * @param policy policy in short
 * @param policyDigest digest of all policy files
 * @param roster title of the roster
 * @param method how the scaling factor was set
 * @param submissions number of submissions
 * @param entities number of entities with submissions
 * @param inputs tables of the roster, files with submissions, and the statistics of the complex patient bonus if any
 * @param files result files
 */
public record Manifest(
        String policy,
        String policyDigest,
        String roster,
        String method,
        long submissions,
        long entities,
        List<File> inputs,
        List<File> files) {

    /** Name of the manifest in the output folder. */
    public static final String NAME = "manifest.json";

    private static final Pattern FILE =
            Pattern.compile("\"name\": \"([^\"\\\\]+)\",\\s+\"size\": (\\d{1,18}),\\s+\"sha256\": \"([0-9a-f]{64})\"");
    private static final Pattern ESCAPED = Pattern.compile("\\\\(u[0-9a-f]{4}|.)");
    private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");

    public Manifest {
        inputs = List.copyOf(inputs);
        files = List.copyOf(files);
    }

    /**
     * A file.
     *
     * @param name name; of an input with its kind before it, such as {@code roster/practices.csv}
     * @param size size in bytes
     * @param sha256 digest in hexadecimal
     */
    public record File(String name, long size, String sha256) {}

    /** The manifest as JSON. */
    public String json() {
        StringBuilder text = new StringBuilder();
        JsonWriter json = new JsonWriter(text, true).object();
        json.name("policy").value(policy);
        json.name("policySha256").value(policyDigest);
        json.name("roster").value(roster);
        json.name("method").value(method);
        json.name("submissions").value(submissions);
        json.name("entitiesWithSubmissions").value(entities);
        list(json.name("inputs"), inputs);
        list(json.name("files"), files);
        json.name("complete").value(true).end();
        return text.append('\n').toString();
    }

    private static void list(JsonWriter json, List<File> files) {
        json.array();
        for (File file : files) {
            json.object().name("name").value(file.name());
            json.name("size").value(file.size());
            json.name("sha256").value(file.sha256()).end();
        }
        json.end();
    }

    /**
     * The manifest in an output folder; empty when there is none, or none as a run writes it.
     *
     * @throws IOException if it cannot be read
     */
    public static Optional<Manifest> find(Path out) throws IOException {
        Path file = out.resolve(NAME);
        return Files.exists(file) ? parse(Files.readString(file)) : Optional.empty();
    }

    /** A manifest is read back from exactly the text that it writes; anything else is no manifest. */
    private static Optional<Manifest> parse(String text) {
        int inputs = text.indexOf("\"inputs\": [");
        int files = text.indexOf("\"files\": [");
        if (inputs < 0 || files < inputs) {
            return Optional.empty();
        }
        try {
            Manifest manifest = new Manifest(
                    text(text, "policy"),
                    text(text, "policySha256"),
                    text(text, "roster"),
                    text(text, "method"),
                    number(text, "submissions"),
                    number(text, "entitiesWithSubmissions"),
                    list(text.substring(inputs, files)),
                    list(text.substring(files)));
            boolean plain = manifest.files.stream()
                    .allMatch(file -> PLAIN_NAME.matcher(file.name()).matches());
            return plain && manifest.json().equals(text) ? Optional.of(manifest) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String text(String json, String name) {
        Matcher matcher =
                Pattern.compile("\"" + name + "\": \"((?:[^\"\\\\]|\\\\.)*)\"").matcher(json);
        if (!matcher.find()) {
            throw new IllegalArgumentException("no " + name);
        }
        return ESCAPED.matcher(matcher.group(1))
                .replaceAll(escape -> Matcher.quoteReplacement(character(escape.group(1))));
    }

    private static String character(String escape) {
        return escape.length() == 1 ? escape : Character.toString(Integer.parseInt(escape, 1, escape.length(), 16));
    }

    private static long number(String json, String name) {
        Matcher matcher = Pattern.compile("\"" + name + "\": (\\d{1,18})").matcher(json);
        if (!matcher.find()) {
            throw new IllegalArgumentException("no " + name);
        }
        return Long.parseLong(matcher.group(1));
    }

    private static List<File> list(String json) {
        List<File> files = new ArrayList<>();
        Matcher matcher = FILE.matcher(json);
        while (matcher.find()) {
            files.add(new File(matcher.group(1), Long.parseLong(matcher.group(2)), matcher.group(3)));
        }
        return files;
    }

    /**
     * What is wrong with an output folder: nothing when it holds a complete result.
     *
     * @throws IOException if a file cannot be read
     */
    public static List<String> verify(Path out) throws IOException {
        if (!Files.exists(out.resolve(NAME))) {
            return List.of("there is no " + NAME + ": no run has been finished here");
        }
        Optional<Manifest> found = find(out);
        if (found.isEmpty()) {
            return List.of(NAME + " is not the manifest that a run writes");
        }
        List<String> wrong = new ArrayList<>();
        for (File file : found.get().files()) {
            Path path = out.resolve(file.name());
            if (!Files.exists(path)) {
                wrong.add(file.name() + " is missing");
            } else if (!Digests.of(path, file.name()).equals(file)) {
                wrong.add(file.name() + " is not the file that was written");
            }
        }
        return wrong;
    }
}
