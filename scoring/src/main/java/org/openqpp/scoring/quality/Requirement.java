package org.openqpp.scoring.quality;

import java.util.List;
import java.util.Set;
import org.openqpp.scoring.figure.Figure;
import org.openqpp.scoring.figure.Reason;

/**
 * How many measures are required of an entity, and whether an outcome (or high priority) measure is among the demands.
 *
 * <p>For example, a complete cluster of two measures lowers the requirement from six to two.
 *
 * @param measures required number of measures
 * @param outcomeDemanded whether a missing outcome and high priority measure costs a place
 * @param leftOut measures that were submitted but taken out of the required number, such as those sent as 0/0
 * @param because the rules that applied
 */
record Requirement(Figure measures, boolean outcomeDemanded, Set<String> leftOut, List<Reason> because) {

    int places() {
        return measures.value().toInt();
    }
}
