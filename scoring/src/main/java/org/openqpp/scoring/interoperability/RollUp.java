package org.openqpp.scoring.interoperability;

import java.util.ArrayList;
import java.util.List;
import org.openqpp.policy.ParameterName;
import org.openqpp.policy.value.PerformanceCategory;
import org.openqpp.policy.value.Rational;
import org.openqpp.scoring.CategoryScore;
import org.openqpp.scoring.bind.Law;
import org.openqpp.scoring.figure.Figure;
import org.openqpp.scoring.figure.Reason;
import org.openqpp.scoring.figure.Rule;
import org.openqpp.scoring.participation.Participation.RollUpScore;
import org.openqpp.scoring.tree.Metadata;

/**
 * Promoting Interoperability of an APM Entity from the scores of its clinicians (rule ).
 *
 * <p>For example, clinicians with 80, 100 and 60 percent, one of them with a bonus, give the entity 80 + 5 = 85 percent.
 */
final class RollUp {

    private final Law law;
    private final List<RollUpScore> scores;

    RollUp(Law law, List<RollUpScore> scores) {
        this.law = law;
        this.scores = scores;
    }

    CategoryScore score(List<Reason> because) {
        List<Figure> counted = new ArrayList<>();
        int leftOut = 0;
        int zero = 0;
        for (RollUpScore clinician : scores) {
            Rational score = clinician.score();
            if (score != null) {
                counted.add(Figure.known("clinician", score));
            } else if (clinician.reweighted()) {
                leftOut++;
            } else {
                counted.add(Figure.count("clinicianWithoutData", 0));
                zero++;
            }
        }
        if (leftOut > 0) {
            because.add(Reason.of(Rule.ROLL_UP_LEFT_OUT, Figure.count("cliniciansLeftOut", leftOut)));
        }
        if (zero > 0) {
            because.add(Reason.of(Rule.ROLL_UP_ZERO, Figure.count("cliniciansWithoutData", zero)));
        }
        if (counted.isEmpty()) {
            because.add(Reason.of(Rule.ROLL_UP_NOBODY));
            return CategoryScore.notScored(PerformanceCategory.PROMOTING_INTEROPERABILITY, List.of(), false, because);
        }
        Figure clinicians = Figure.count("clinicians", counted.size());
        Figure base = Figure.sum("sumOfScores", counted).over("rollUpBase", clinicians);
        because.add(Reason.of(Rule.ROLL_UP_MEAN, clinicians, base));
        Figure bonus = Figure.count("rollUpBonus", 0);
        if (scores.stream().anyMatch(RollUpScore::bonus)) {
            bonus = law.figure(ParameterName.INTEROPERABILITY_BONUS).as("rollUpBonus");
            because.add(Reason.of(Rule.ROLL_UP_BONUS, bonus));
        }
        Figure maximum = law.figure(ParameterName.INTEROPERABILITY_MAXIMUM);
        Figure percent = base.plus("baseWithBonus", bonus).atMost("interoperabilityPercent", maximum);
        because.add(Reason.of(Rule.INTEROPERABILITY_PERCENT, base, bonus, maximum, percent));
        return new CategoryScore(
                PerformanceCategory.PROMOTING_INTEROPERABILITY,
                percent,
                null,
                List.of(
                        new Metadata.Flag("rollUp", true),
                        new Metadata.Quantity("piRollupBase", base),
                        new Metadata.Quantity("piRollupBonus", bonus)),
                List.of(),
                false,
                because);
    }
}
