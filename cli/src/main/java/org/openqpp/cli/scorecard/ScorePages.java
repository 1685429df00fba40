package org.openqpp.cli.scorecard;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import org.openqpp.cli.Entity;
import org.openqpp.cli.console.Console;
import org.openqpp.cli.console.Ink;
import org.openqpp.cli.explanation.Explanation;
import org.openqpp.cli.explanation.NodePath;
import org.openqpp.cli.input.Engine;
import org.openqpp.cli.input.Scored;
import org.openqpp.scoring.CandidateScore;

/**
 * Scorecards, one a case: the best reporting option in full, the others in a line each or in full too.
 *
 * <p>For example, {@code openqpp score practice/} prints one.
 */
public final class ScorePages implements ScoreOutput {
    private final PrintWriter out;
    private final Ink ink;
    private final boolean all;
    private final boolean explained;
    private final boolean several;
    private boolean started;

    /**
     * Scorecards on a console.
     *
     * @param console where they go
     * @param all whether every reporting option is shown in full
     * @param explained whether the reasons follow each scorecard
     * @param several whether there are several cases, so that each needs its path
     */
    public ScorePages(Console console, boolean all, boolean explained, boolean several) {
        this.out = console.out();
        this.ink = console.outInk();
        this.all = all;
        this.explained = explained;
        this.several = several;
    }

    @Override
    public void add(Path path, Scored scored) {
        if (!scored.done()) {
            return;
        }
        if (started) {
            out.println();
        }
        started = true;
        if (several) {
            out.println(ink.faint(path.toString()));
        }
        scored.entity().ifPresent(entity -> pages(scored, entity));
    }

    private void pages(Scored scored, Entity entity) {
        Engine engine = scored.engine();
        Scorecard scorecard = new Scorecard(engine.policy(), ink);
        List<CandidateScore> candidates = scored.candidates();
        List<CandidateScore> full = all ? candidates : candidates.subList(0, 1);
        String separator = "";
        for (CandidateScore candidate : full) {
            out.print(separator + scorecard.page(candidate, entity));
            separator = "\n";
            if (explained) {
                out.println();
                out.print(new Explanation(engine.policy(), ink, 0)
                        .ofAll(new NodePath.Found("", engine.tree(candidate))));
            }
        }
        if (full.size() < candidates.size()) {
            out.println();
            out.println(ink.heading("OTHER REPORTING OPTIONS") + ink.faint("  --all shows them in full"));
            for (CandidateScore candidate : candidates.subList(full.size(), candidates.size())) {
                out.println(scorecard.line(candidate));
            }
        }
    }

    @Override
    public void end() {}
}
