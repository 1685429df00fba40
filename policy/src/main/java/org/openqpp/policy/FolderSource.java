package org.openqpp.policy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The files of a policy year in a folder on disk; subfolders are passed over.
 *
 * <p>For example, {@code PolicyLoader.load(new FolderSource(Path.of("proposed-2026")), new PerformanceYear(2026))}.
 *
 * @param folder the folder
 */
public record FolderSource(Path folder) implements PolicySource {

    @Override
    public List<String> names() throws IOException {
        List<String> names = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                Path name = entry.getFileName();
                if (name != null && Files.isRegularFile(entry)) {
                    names.add(name.toString());
                }
            }
        }
        return names;
    }

    @Override
    public InputStream open(String name) throws IOException {
        return Files.newInputStream(folder.resolve(name));
    }
}
