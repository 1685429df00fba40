package org.openqpp.program.run;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.openqpp.program.Money;
import org.openqpp.program.balance.Ledger;

/**
 * Reads a written ledger again, so that anybody can compute the scaling factor from it.
 *
 * <p>For example, {@code Balance.of(LedgerFile.read(out.resolve("ledger.csv")), law, Method.BALANCED)}.
 */
public final class LedgerFile {

    private static final String HEADER = "final_score,combinations,allowed_charges";
    private static final int CELLS = 3;

    private LedgerFile() {}

    /**
     * The ledger in a file.
     *
     * @throws IOException if it cannot be read or is no ledger
     */
    public static Ledger read(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        if (lines.isEmpty() || !lines.get(0).equals(HEADER)) {
            throw new IOException(file.getFileName() + " is no ledger: its first line is to be " + HEADER);
        }
        Ledger ledger = new Ledger();
        int last = -1;
        for (int i = 1; i < lines.size(); i++) {
            String[] cells = lines.get(i).split(",", -1);
            try {
                if (cells.length != CELLS) {
                    throw new IllegalArgumentException("three values are needed");
                }
                int score = new BigDecimal(cells[0]).movePointRight(2).intValueExact();
                if (score <= last || score > Ledger.HIGHEST) {
                    throw new IllegalArgumentException("final scores ascend from 0 to 100");
                }
                ledger.enterLine(
                        score, Long.parseLong(cells[1]), Money.parse(cells[2]).cents());
                last = score;
            } catch (IllegalArgumentException | ArithmeticException e) {
                throw new IOException(
                        file.getFileName() + ", line " + (i + 1) + ": this is no line of a ledger (" + e.getMessage()
                                + ")",
                        e);
            }
        }
        return ledger;
    }
}
