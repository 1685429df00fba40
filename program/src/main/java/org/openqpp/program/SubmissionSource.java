package org.openqpp.program;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.openqpp.program.candidate.SubmissionProblem;
import org.openqpp.scoring.submission.Submission;

/**
 * Where the submissions of a program run come from; whoever connects the program to files implements it.
 *
 * <p>For example, the command line gives one part for each file of a folder. The submissions of one entity stand together in
 * one part, one behind the other, so that an entity can be scored without keeping the others in memory.
 */
public interface SubmissionSource {

    /** The parts in a fixed order; they are read by several threads, each part by one. */
    List<Part> parts();

    /** Some submissions, all of each of their entities. */
    interface Part {

        /** Name of the part, such as its file name, for problems and the list of inputs. */
        String name();

        /** About how much there is to read, in any unit that all parts share; for progress only. */
        long size();

        /** The file that is read, whose digest a run names among its inputs; empty when there is none. */
        default Optional<Path> file() {
            return Optional.empty();
        }

        /**
         * Reads the part from its beginning.
         *
         * @param taker takes each submission in the order of the part, and everything that is wrong
         * @throws IOException if the part cannot be read
         */
        void read(Taker taker) throws IOException;
    }

    /** Takes what a part holds. */
    interface Taker {

        /**
         * Hears where the submissions that follow stand, so that problems can name the place.
         *
         * @param file name of their file
         * @param line line of the file, counted from 1; 0 for a file that is one document
         */
        default void at(String file, int line) {}

        /** Takes a submission that can be scored. */
        void submission(Submission submission);

        /** Takes a problem that leaves an entity without a score; reading goes on, and the run ends with all problems. */
        void problem(SubmissionProblem problem);
    }
}
