package org.openqpp.intake;

import java.util.List;
import org.openqpp.scoring.participation.Participation;
import org.openqpp.scoring.submission.Submission;

/**
 * Everything that is scored together: the submissions of one entity and what the program knows about it.
 *
 * <p>For example, two files of one group from two registries, with its participation file.
 *
 * @param submissions submissions, possibly none
 * @param participation participation; assumed when no document was given
 */
public record Case(List<Submission> submissions, Participation participation) {

    public Case {
        submissions = List.copyOf(submissions);
    }
}
