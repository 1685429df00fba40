package org.openqpp.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.openqpp.intake.json.JsonIntake;
import org.openqpp.policy.Policies;
import org.openqpp.policy.Policy;
import org.openqpp.policy.value.PerformanceYear;

/**
 * A JSON document of the tests that can be changed in one place.
 *
 * <p>For example, {@code Fixture.SUBMISSION.with("\"eligiblePopulation\": 95", "\"eligiblePopulation\": 90")}.
 */
public record Fixture(String name, String text) {

    /** The policy that the tests are under. */
    public static final Policy POLICY = Policies.load(new PerformanceYear(2024));

    /** The door of the tests. */
    public static final JsonIntake DOOR = JsonIntake.of(POLICY);

    /** A group with every kind of value, without a problem. */
    public static final Fixture SUBMISSION = load("submission.json");

    /** What the program knows about that group. */
    public static final Fixture PARTICIPATION = load("participation.json");

    /** An individual with one measure. */
    public static final Fixture INDIVIDUAL = load("individual.json");

    /** A group that reports an MVP. */
    public static final Fixture MVP = load("mvp.json");

    private static Fixture load(String name) {
        try (InputStream in = Fixture.class.getResourceAsStream(name)) {
            return new Fixture(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The document with its first {@code part} replaced. */
    public Fixture with(String part, String replacement) {
        int at = text.indexOf(part);
        if (at < 0) {
            throw new IllegalArgumentException(name + " has no " + part);
        }
        return new Fixture(name, text.substring(0, at) + replacement + text.substring(at + part.length()));
    }

    public Document document() {
        return Document.of(name, text);
    }

    /** What comes of this document alone. */
    public Intake taken() {
        return DOOR.read(List.of(document()), null);
    }

    /** What comes of this document with a participation document. */
    public Intake takenWith(Fixture participation) {
        return DOOR.read(List.of(document()), participation.document());
    }
}
