package org.openqpp.cli.problem;

import java.util.List;
import org.openqpp.cli.console.Ink;
import org.openqpp.intake.problem.Place;
import org.openqpp.intake.problem.Position;
import org.openqpp.intake.problem.Problem;
import org.openqpp.intake.problem.Severity;

/**
 * Problems as compilers print them, each with its place first, then where that is in the document and what to do.
 *
 * <p>For example, {@code submission.json:14:31: error QPP-1401: There is no measure "999".} A code of the CMS converter about
 * the same thing stands behind ours, such as {@code QPP-2117 (CT-9)}.
 */
public final class ProblemText {
    private final Ink ink;

    public ProblemText(Ink ink) {
        this.ink = ink;
    }

    /** The problems, one under the other. */
    public String of(List<Problem> problems) {
        StringBuilder text = new StringBuilder();
        for (Problem problem : problems) {
            text.append(of(problem));
        }
        return text.toString();
    }

    private String of(Problem problem) {
        StringBuilder text = new StringBuilder();
        Place place = problem.place();
        text.append(ink.strong(position(place)));
        text.append(severity(problem)).append(": ").append(problem.message()).append('\n');
        if (!place.path().isEmpty()) {
            text.append(ink.faint("    at " + place.path())).append('\n');
        }
        return text.append("    -> ").append(problem.remedy()).append('\n').toString();
    }

    private static String position(Place place) {
        Position position = place.position();
        if (place.document().isEmpty()) {
            return "";
        }
        return place.document() + ":" + (position == null ? "" : position + ":") + " ";
    }

    private String severity(Problem problem) {
        String text = problem.severity().wireName() + " " + problem.code().id()
                + (problem.code().converterCode().isPresent()
                        ? " (CT-" + problem.code().converterCode().getAsInt() + ")"
                        : "");
        return problem.severity() == Severity.ERROR ? ink.bad(text) : ink.caution(text);
    }
}
