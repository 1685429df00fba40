package org.openqpp.program.synth;

import java.io.IOException;
import java.util.List;
import org.openqpp.program.EntityKey;
import org.openqpp.scoring.submission.Submission;

/** Takes a synthetic program as it is drawn: rows of the roster and the submissions of one entity after the other. */
public interface Sink {

    /** A row of a table of the roster. */
    void row(Record row) throws IOException;

    /** The submissions of an entity; calculated claims figures are among them. */
    void entity(EntityKey entity, List<Submission> submissions) throws IOException;

    /** So many clinicians have been drawn, of all; for progress. */
    default void drawn(long clinicians, long all) {}
}
