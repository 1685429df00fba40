package org.openqpp.program;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
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

        /**
         * Reads the part from its beginning.
         *
         * @param submissions takes each submission in the order of the part
         * @throws IOException if the part cannot be read
         */
        void read(Consumer<Submission> submissions) throws IOException;
    }
}
