package org.openqpp.cli.scorecard;

import java.nio.file.Path;
import org.openqpp.cli.input.Scored;

/** Where scored cases go, one after the other: pages for people or JSON for programs. */
public interface ScoreOutput {
    /** Adds what came of the case at a path. */
    void add(Path path, Scored scored);

    /** Says that there are no more. */
    void end();
}
