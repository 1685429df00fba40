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

    private final SubmissionSource.Part part;
    private final PerformanceYear year;
    private final SubmissionProblems problems;
    private final Handler handler;
    private final List<Submission> gathered = new ArrayList<>();
    private @Nullable EntityKey key;
    private long position;
    private long first;

    private EntityReader(
            SubmissionSource.Part part, PerformanceYear year, SubmissionProblems problems, Handler handler) {
        this.part = part;
        this.year = year;
        this.problems = problems;
        this.handler = handler;
    }

    /** Takes the submissions of an entity. */
    public interface Handler {
        /**
         * Takes them.
         *
         * @param entity whom they are for
         * @param position number of the first of them in the part, for problems
         * @param submissions the submissions
         * @throws IllegalArgumentException if one of them names what the policy does not have; it becomes a problem
         */
        void entity(EntityKey entity, long position, List<Submission> submissions);
    }

    /** Reads a part; the number of its submissions. What is wrong goes to the problems, and reading goes on. */
    public static long read(
            SubmissionSource.Part part, PerformanceYear year, SubmissionProblems problems, Handler handler) {
        EntityReader reader = new EntityReader(part, year, problems, handler);
        try {
            part.read(reader);
            reader.finish();
        } catch (IOException | UncheckedIOException e) {
            problems.add(
                    part.name(),
                    reader.position,
                    SubmissionProblem.Code.UNREADABLE_PART,
                    "the part cannot be read any further");
        }
        return reader.position;
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
            first = position;
        }
        if (submission.performanceYear().equals(year)) {
            gathered.add(submission);
        } else {
            problems.add(
                    part.name(),
                    position,
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
                    part.name(),
                    first,
                    SubmissionProblem.Code.NOT_SCORABLE,
                    "the submission names what the policy does not have");
        }
    }
}
