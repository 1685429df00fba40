package org.openqpp.scoring;

import java.util.List;
import org.openqpp.scoring.figure.Figure;
import org.openqpp.scoring.figure.Reason;

/**
 * Bonus points for caring for complex patients.
 *
 * @param points 0 to 10, not rounded
 * @param provisional whether the statistics of the prior year were missing, so that the bonus may change
 * @param because the rules that applied, in order
 */
public record ComplexPatientBonus(Figure points, boolean provisional, List<Reason> because) {

    public ComplexPatientBonus {
        because = List.copyOf(because);
    }
}
