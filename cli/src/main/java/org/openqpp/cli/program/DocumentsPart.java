package org.openqpp.cli.program;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openqpp.intake.Limits;
import org.openqpp.intake.file.Unpacked;
import org.openqpp.program.EntityKey;
import org.openqpp.program.SubmissionSource;
import org.openqpp.program.candidate.SubmissionProblem;
import org.openqpp.scoring.submission.Submission;

/**
 * All documents of a folder that stand by themselves; submissions of one entity are brought together, whatever file they are
 * in.
 *
 * <p>For example, the QRDA III documents that two vendors sent for one group are scored together.
 *
 * @param folder the folder
 * @param documents the documents in the order of their paths
 * @param size their bytes
 * @param door where they come in
 */
record DocumentsPart(Path folder, List<Path> documents, long size, IntakeDoor door) implements SubmissionSource.Part {

    DocumentsPart {
        documents = List.copyOf(documents);
    }

    @Override
    public String name() {
        return "documents";
    }

    @Override
    public void read(SubmissionSource.Taker taker) {
        Map<EntityKey, List<Submission>> byEntity = new LinkedHashMap<>();
        SubmissionSource.Taker sorter = new SubmissionSource.Taker() {
            @Override
            public void submission(Submission submission) {
                byEntity.computeIfAbsent(EntityKey.of(submission), entity -> new ArrayList<>())
                        .add(submission);
            }

            @Override
            public void problem(SubmissionProblem problem) {
                taker.problem(problem);
            }
        };
        for (Path file : documents) {
            String name = folder.relativize(file).toString();
            try {
                door.takeDocument(name, Unpacked.read(file, Limits.DEFAULT).named(name), sorter);
            } catch (IOException e) {
                taker.problem(IntakeDoor.unreadable(name));
            }
        }
        byEntity.values().forEach(submissions -> submissions.forEach(taker::submission));
    }
}
