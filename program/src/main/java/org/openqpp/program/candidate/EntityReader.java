package org.openqpp.program.candidate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openqpp.policy.value.PerformanceYear;
import org.openqpp.program.EntityKey;
import org.openqpp.program.SubmissionSource;
import org.openqpp.scoring.submission.Submission;

/**
 * Reads a part of the submissions entity by entity: those of one stand behind one another.
 *
 * <p>For example, two submissions of one group from two registries are handed over together.
 */
public final class EntityReader implements SubmissionSource.Taker {

    private final PerformanceYear year;
    private final SubmissionProblems problems;
    private final Handler handler;
    private final List<Submission> gathered = new ArrayList<>();
    private @Nullable EntityKey key;
    private String file;
    private int line;
    private boolean placed;
    private long position;
    private Spot first;

    private EntityReader(
            SubmissionSource.Part part, PerformanceYear year, SubmissionProblems problems, Handler handler) {
        this.year = year;
        this.problems = problems;
        this.handler = handler;
        this.file = part.name();
        this.first = new Spot(file, 0, 0);
    }

    /** Takes the submissions of an entity. */
    public interface Handler {
        /**
         * Takes them.
         *
         * @param entity whom they are for
         * @param first where the first of them stands, for problems
         * @param submissions the submissions
         * @throws IllegalArgumentException if one of them names what the policy does not have; it becomes a problem
         */
        void entity(EntityKey entity, Spot first, List<Submission> submissions);
    }

    /** Reads a part; the number of its submissions. What is wrong goes to the problems, and reading goes on. */
    public static long read(
            SubmissionSource.Part part, PerformanceYear year, SubmissionProblems problems, Handler handler) {
        EntityReader reader = new EntityReader(part, year, problems, handler);
        try {
            part.read(reader);
            reader.finish();
        } catch (IOException | UncheckedIOException e) {
            problems.add(reader.here(), SubmissionProblem.Code.UNREADABLE_PART, "the part cannot be read any further");
        }
        return reader.position;
    }

    @Override
    public void at(String inFile, int inLine) {
        file = inFile;
        line = inLine;
        placed = true;
    }

    private Spot here() {
        return new Spot(file, line, placed ? 0 : position);
    }

    @Override
    public void problem(SubmissionProblem problem) {
        problems.add(problem);
    }

    @Override
    public void submission(Submission submission) {
        position++;
        EntityKey next = EntityKey.of(submission);
        if (!next.equals(key)) {
            finish();
            key = next;
            first = here();
        }
        if (submission.performanceYear().equals(year)) {
            gathered.add(submission);
        } else {
            problems.add(
                    here(),
                    SubmissionProblem.Code.WRONG_YEAR,
                    "the submission is of " + submission.performanceYear() + ", not of " + year);
        }
    }

    private void finish() {
        EntityKey entity = key;
        if (entity == null || gathered.isEmpty()) {
            return;
        }
        List<Submission> submissions = List.copyOf(gathered);
        gathered.clear();
        try {
            handler.entity(entity, first, submissions);
        } catch (IllegalArgumentException e) {
            problems.add(
                    first, SubmissionProblem.Code.NOT_SCORABLE, "the submission names what the policy does not have");
        }
    }
}
