package org.openqpp.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Runs last: no rule may exist that no test makes fire. */
@Order(Integer.MAX_VALUE)
class EveryRuleFiresTest {

    @Test
    void everyRuleStoodAsAReasonInSomeScoreTree() {
        assumeTrue(RuleCoverage.wholeRun(), "only the run of the whole module can tell");
        assertThat(FiredRules.missing()).as(FiredRules.summary()).isEmpty();
    }
}
