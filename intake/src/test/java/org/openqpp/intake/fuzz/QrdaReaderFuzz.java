package org.openqpp.intake.fuzz;

import org.openqpp.intake.Document;
import org.openqpp.intake.Fixture;
import org.openqpp.intake.Limits;
import org.openqpp.intake.qrda.ConverterJson;
import org.openqpp.intake.qrda.EntityIds;
import org.openqpp.intake.qrda.QrdaIntake;
import org.openqpp.intake.qrda.QrdaReading;

/**
 * Gives the reader of QRDA III documents any bytes at all.
 *
 * <p>For example, Jazzer calls it some thousand times a second with changed documents; {@code .ci/fuzz} starts that.
 */
public final class QrdaReaderFuzz {

    private static final QrdaIntake DOOR = QrdaIntake.of(Fixture.POLICY, EntityIds.UNKNOWN, new Limits(1 << 20, 64));
    private static final ConverterJson WRITER = ConverterJson.of(Fixture.POLICY);

    private QrdaReaderFuzz() {}

    /** One document: a submission, or a reason why there is none; and a place for each problem. */
    public static void fuzzerTestOneInput(byte[] content) {
        QrdaReading reading = DOOR.read(Document.of("fuzz.xml", content));
        if (reading.submission().isPresent()) {
            WRITER.write(reading);
        } else {
            Expect.that(!reading.problems().isEmpty(), "no submission and no reason");
        }
        reading.problems().forEach(problem -> {
            Expect.that(problem.place().document().equals("fuzz.xml"), "a problem of another document");
            Expect.that(!problem.place().path().startsWith("#"), "a problem whose place was not found");
        });
    }
}
