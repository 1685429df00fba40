package org.openqpp.program.run;

import static org.openqpp.program.run.DrawnProgram.POLICY;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.openqpp.policy.value.Rational;
import org.openqpp.program.balance.Method;
import org.openqpp.program.table.TableFormat;

/** A process that runs the program again and again, with two methods in turn, until it is killed. */
public final class EndlessRun {

    static final Method FIXED = Method.fixedMaximum(Rational.parse("1.05"));

    private EndlessRun() {}

    /** Takes the scale, a folder for the roster and the output folder. */
    public static void main(String[] arguments) throws Exception {
        Path roster = Path.of(arguments[1]);
        Path out = Path.of(arguments[2]);
        DrawnProgram program = DrawnProgram.write(arguments[0], roster, TableFormat.CSV);
        PrintStream screen = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        for (long i = 0; i < Long.MAX_VALUE; i++) {
            new ProgramRun(POLICY, i % 2 == 0 ? Method.BALANCED : FIXED)
                    .threads(2)
                    .run(roster, program.source(3), out);
            screen.println("finished");
        }
    }
}
