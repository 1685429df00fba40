package org.openqpp.cli.program;

import java.io.PrintWriter;
import java.util.List;
import org.openqpp.claims.ClaimsException;
import org.openqpp.claims.ClaimsProblem;
import org.openqpp.cli.console.Console;
import org.openqpp.cli.console.Ink;
import org.openqpp.program.candidate.SubmissionException;
import org.openqpp.program.candidate.SubmissionProblem;
import org.openqpp.program.table.TableException;
import org.openqpp.program.table.TableProblem;

/**
 * What stopped a run, as compilers print it: the place first, then what is wrong and what to do.
 *
 * <p>For example, {@code roster/combinations.csv:7: error wrong-value: ...}.
 */
public final class RunProblems {
    private static final int SHOWN = 100;

    private final PrintWriter err;
    private final Ink ink;

    /** The problems on standard error. */
    public RunProblems(Console console) {
        this.err = console.err();
        this.ink = console.errInk();
    }

    /** What is wrong with tables. */
    public void print(String folder, TableException stopped) {
        List<TableProblem> shown = first(stopped.problems());
        for (TableProblem problem : shown) {
            print(
                    place(folder, problem.file(), problem.line()),
                    problem.code().wireName(),
                    problem.column(),
                    problem.message(),
                    problem.code().remedy());
        }
        rest(shown.size(), stopped.count());
    }

    /** What is wrong with claims. */
    public void print(String folder, ClaimsException stopped) {
        List<ClaimsProblem> shown = first(stopped.problems());
        for (ClaimsProblem problem : shown) {
            print(
                    place(folder, problem.file(), problem.line()),
                    problem.code().wireName(),
                    problem.column(),
                    problem.message(),
                    problem.code().remedy());
        }
        rest(shown.size(), stopped.count());
    }

    private static String place(String folder, String file, long line) {
        return folder + (file.isEmpty() ? "" : "/" + file) + (line > 0 ? ":" + line : "");
    }

    /** What is wrong with submissions. */
    public void print(String folder, SubmissionException stopped) {
        List<SubmissionProblem> shown = first(stopped.problems());
        for (SubmissionProblem problem : shown) {
            String place = problem.place().isEmpty()
                    ? (problem.position() > 0 ? ", submission " + problem.position() : "")
                    : ":" + problem.place();
            print(folder + "/" + problem.part() + place, problem.code(), "", problem.message(), problem.remedy());
        }
        rest(shown.size(), stopped.count());
    }

    private static <T> List<T> first(List<T> problems) {
        return problems.subList(0, Math.min(SHOWN, problems.size()));
    }

    private void print(String place, String code, String column, String message, String remedy) {
        err.println(ink.strong(place + ": ") + ink.bad("error " + code) + ": " + (column.isEmpty() ? "" : column + ": ")
                + message);
        err.println("    -> " + remedy);
    }

    private void rest(int shown, long count) {
        if (count > shown) {
            err.println("... and " + (count - shown) + " more");
        }
        err.println("openqpp: " + count + (count == 1 ? " error" : " errors") + "; nothing was written");
        err.flush();
    }
}
