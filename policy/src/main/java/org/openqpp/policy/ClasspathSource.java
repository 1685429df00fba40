package org.openqpp.policy;

import java.io.BufferedReader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.openqpp.policy.value.PerformanceYear;

/** The files of a policy year that come with this library; an index names them, since a class path cannot be listed. */
record ClasspathSource(PerformanceYear year) implements PolicySource {

    private static final String ROOT = "/policy/";
    private static final String INDEX = "index.txt";

    /** Lines such as {@code 2024/weights.csv}, in order. */
    static List<String> index() throws IOException {
        List<String> lines = new ArrayList<>();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream(INDEX), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                lines.add(line);
            }
        }
        return lines;
    }

    @Override
    public List<String> names() throws IOException {
        String folder = year.toString().concat("/");
        List<String> names = new ArrayList<>();
        for (String line : index()) {
            if (line.startsWith(folder)) {
                names.add(line.substring(folder.length()));
            }
        }
        return names;
    }

    @Override
    public InputStream open(String name) throws IOException {
        return stream(year.toString().concat("/").concat(name));
    }

    private static InputStream stream(String path) throws IOException {
        InputStream stream = ClasspathSource.class.getResourceAsStream(ROOT.concat(path));
        if (stream == null) {
            throw new FileNotFoundException("not on the class path: " + ROOT + path);
        }
        return stream;
    }
}
