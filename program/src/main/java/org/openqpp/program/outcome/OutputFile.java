package org.openqpp.program.outcome;

import java.io.IOException;
import java.io.OutputStream;

/**
 * A result file of a run.
 *
 * <p>For example, the ledger is {@code ledger.csv}. Whoever adds a file to a run implements it; it is written into a temporary
 * folder and shows up in the output folder only when all files of the run are complete.
 */
public interface OutputFile {

    /** Name of the file in the output folder. */
    String name();

    /**
     * Writes the file; the same outcome gives the same bytes.
     *
     * @param outcome what the run found out
     * @param out where to write; closed by the caller
     * @param threads number of threads that may be used
     * @throws IOException if it cannot be written
     */
    void write(ProgramOutcome outcome, OutputStream out, int threads) throws IOException;
}
