package org.openqpp.cli.program;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openqpp.intake.Limits;
import org.openqpp.intake.file.Unpacked;
import org.openqpp.program.EntityKey;
import org.openqpp.program.SubmissionSource;
import org.openqpp.program.candidate.SubmissionProblem;
import org.openqpp.scoring.submission.Submission;

/**
 * The documents of a folder that stand by themselves; submissions of one entity are brought together, whatever file they are
 * in.
 *
 * <p>For example, the QRDA III documents that two vendors sent for one group are scored together. Each file is a part; an entity
 * belongs to the part of the first file that has it. All files are read when the first part is.
 */
final class Documents {

    private final Path folder;
    private final List<Path> files;
    private final IntakeDoor door;
    private @Nullable Map<String, Content> read;

    Documents(Path folder, List<Path> files, IntakeDoor door) {
        this.folder = folder;
        this.files = List.copyOf(files);
        this.door = door;
    }

    /** A submission with the file it is in. */
    private record Placed(String file, Submission submission) {}

    /** What a part hands over. */
    private record Content(List<List<Placed>> entities, List<SubmissionProblem> problems) {
        Content() {
            this(new ArrayList<>(), new ArrayList<>());
        }
    }

    /** A part for each file. */
    List<SubmissionSource.Part> parts() throws IOException {
        List<SubmissionSource.Part> parts = new ArrayList<>();
        for (Path file : files) {
            parts.add(new DocumentPart(name(file), file, Files.size(file), this));
        }
        return parts;
    }

    private String name(Path file) {
        return folder.relativize(file).toString();
    }

    private synchronized Content content(String name) {
        Map<String, Content> all = read;
        if (all == null) {
            all = readAll();
            read = all;
        }
        return all.getOrDefault(name, new Content());
    }

    private Map<String, Content> readAll() {
        Map<String, Content> all = new LinkedHashMap<>();
        Map<EntityKey, List<Placed>> byEntity = new LinkedHashMap<>();
        for (Path file : files) {
            String name = name(file);
            Content content = new Content();
            all.put(name, content);
            Gathering gathering = new Gathering(name, content, byEntity);
            try {
                door.takeDocument(name, Unpacked.read(file, Limits.DEFAULT).named(name), gathering);
            } catch (IOException e) {
                gathering.problem(IntakeDoor.unreadable(name));
            }
        }
        return all;
    }

    /** Gathers what a document holds. */
    private record Gathering(String name, Content content, Map<EntityKey, List<Placed>> byEntity)
            implements SubmissionSource.Taker {
        @Override
        public void submission(Submission submission) {
            EntityKey entity = EntityKey.of(submission);
            List<Placed> known = byEntity.get(entity);
            if (known == null) {
                known = new ArrayList<>();
                byEntity.put(entity, known);
                content.entities().add(known);
            }
            known.add(new Placed(name, submission));
        }

        @Override
        public void problem(SubmissionProblem problem) {
            content.problems().add(problem);
        }
    }

    /** A file, with the entities that come first in it. */
    private record DocumentPart(String name, Path path, long size, Documents documents)
            implements SubmissionSource.Part {
        @Override
        public Optional<Path> file() {
            return Optional.of(path);
        }

        @Override
        public void read(SubmissionSource.Taker taker) {
            Content content = documents.content(name);
            content.problems().forEach(taker::problem);
            for (List<Placed> entity : content.entities()) {
                for (Placed placed : entity) {
                    taker.at(placed.file(), 0);
                    taker.submission(placed.submission());
                }
            }
        }
    }
}
