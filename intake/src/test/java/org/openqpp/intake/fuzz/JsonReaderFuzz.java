package org.openqpp.intake.fuzz;

import java.util.List;
import org.openqpp.intake.Document;
import org.openqpp.intake.Fixture;
import org.openqpp.intake.Intake;
import org.openqpp.intake.Limits;
import org.openqpp.intake.json.CaseWriter;
import org.openqpp.intake.json.JsonIntake;

/**
 * Gives the reader of JSON documents any bytes at all: as a submission, as participation, as a case and as statistics.
 *
 * <p>For example, Jazzer calls it some thousand times a second with changed documents; {@code .ci/fuzz} starts that.
 */
public final class JsonReaderFuzz {

    private static final JsonIntake DOOR = JsonIntake.of(Fixture.POLICY, new Limits(1 << 20, 64));

    private JsonReaderFuzz() {}

    /** One document in each of its roles: a case, or a reason why there is none. */
    public static void fuzzerTestOneInput(byte[] content) {
        Document document = Document.of("fuzz.json", content);
        taken(DOOR.read(List.of(document), null));
        taken(DOOR.read(List.of(), document));
        taken(DOOR.readCase(document));
        DOOR.readStatistics(document);
    }

    private static void taken(Intake intake) {
        if (intake.accepted().isPresent()) {
            new CaseWriter().toJson(null, intake.accepted().get());
        } else {
            Expect.that(!intake.problems().isEmpty(), "no case and no reason");
        }
        intake.problems()
                .forEach(problem -> Expect.that(
                        problem.place().document().isEmpty()
                                || problem.place().document().startsWith("fuzz.json"),
                        "a problem of another document"));
    }
}
