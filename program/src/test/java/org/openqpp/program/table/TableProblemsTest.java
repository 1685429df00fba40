package org.openqpp.program.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqpp.program.roster.Combination;
import org.openqpp.program.roster.Practice;

/** Problems stand in the order in which they are to be solved, and name nobody. */
class TableProblemsTest {

    @Test
    void causesComeFirst() {
        TableProblems problems = new TableProblems();
        problems.add("a.csv", 2, "tin", TableProblem.Code.UNKNOWN_REFERENCE, "no such row");
        problems.add("a.csv", 9, "npi", TableProblem.Code.WRONG_VALUE, "wrong");
        problems.add("b.csv", 3, "npi", TableProblem.Code.DUPLICATE_KEY, "twice");
        problems.add("z.csv", 0, "", TableProblem.Code.MISSING_FILE, "missing");
        problems.addUnkept(5);

        assertThat(problems.sorted())
                .extracting(TableProblem::code)
                .containsExactly(
                        TableProblem.Code.MISSING_FILE,
                        TableProblem.Code.WRONG_VALUE,
                        TableProblem.Code.DUPLICATE_KEY,
                        TableProblem.Code.UNKNOWN_REFERENCE);
        assertThat(problems.count()).isEqualTo(9);
    }

    @ParameterizedTest
    @CsvSource({
        "9000000015 is no day, ********** is no day",
        "x123456789x, x*********x",
        "12-3456789, **-*******",
        "123 456 789, *** *** ***",
        "12345678, 12345678",
        "2024-02-29, 2024-02-29",
        "50010|50014|50015, 50010|50014|50015",
        "1234567.891, 1234567.891"
    })
    void longNumbersAreMasked(String text, String shown) {
        TableProblem problem = new TableProblem(text, 1, text, TableProblem.Code.WRONG_VALUE, text);
        assertThat(List.of(problem.file(), problem.column(), problem.message())).containsOnly(shown);
    }

    @Test
    void rejectedRowsAreKnownByTheirKey() {
        RejectedRows rows = new RejectedRows(TableDefinition.of(Combination.class));
        rows.add(List.of("000000001", "1000000001"));
        assertThat(rows.mayHold(List.of("000000001", "1000000001"))).isTrue();
        assertThat(rows.mayHold(List.of("000000001", "1000000002"))).isFalse();
    }

    @Test
    void ofTooManyRejectedRowsNoKeyIsKept() {
        RejectedRows rows = new RejectedRows(TableDefinition.of(Practice.class));
        for (int i = 0; i < RejectedRows.KEPT; i++) {
            rows.add(List.of("%09d".formatted(i)));
        }
        assertThat(rows.mayHold(List.of("999999999"))).isFalse();
        rows.add(List.of("888888888"));
        assertThat(rows.mayHold(List.of("999999999"))).isTrue();
    }
}
