package org.openqpp.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.openqpp.policy.value.PerformanceYear;

/** The policy of a year with some words of its files changed, or without one of them. */
final class ChangedSource implements PolicySource {

    private final PolicySource source;
    private final List<Change> changes = new ArrayList<>();
    private final List<String> missing = new ArrayList<>();

    private record Change(String file, String text, String by) {}

    ChangedSource(PerformanceYear year) {
        this.source = new ClasspathSource(year);
    }

    /** Replaces every occurrence of a text, of which there has to be one. */
    ChangedSource replace(String file, String text, String by) {
        changes.add(new Change(file, text, by));
        return this;
    }

    ChangedSource without(String file) {
        missing.add(file);
        return this;
    }

    @Override
    public List<String> names() throws IOException {
        List<String> names = new ArrayList<>(source.names());
        names.removeAll(missing);
        return names;
    }

    @Override
    public InputStream open(String name) throws IOException {
        try (InputStream stream = source.open(name)) {
            String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            for (Change change : changes) {
                if (change.file().equals(name)) {
                    assertThat(text).contains(change.text());
                    text = text.replace(change.text(), change.by());
                }
            }
            return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
