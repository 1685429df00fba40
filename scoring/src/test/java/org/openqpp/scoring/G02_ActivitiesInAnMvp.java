package org.openqpp.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openqpp.scoring.Entity.group;

import org.junit.jupiter.api.Test;
import org.openqpp.scoring.figure.Rule;

/** In an MVP everybody's medium activities earn 20 points and high ones 40, if they are on its list. */
class G02_ActivitiesInAnMvp {

    private static Entity heartDisease() {
        return group().registeredFor("G0055").in("G0055");
    }

    @Test
    void doubledForEverybody() {
        assertThat(heartDisease().activities("IA_BE_24").score().activities()).isEqualTo("20 of 40: 50 %");
        assertThat(heartDisease().activities("IA_BE_6").score().activities()).isEqualTo("40 of 40: 100 %");
    }

    @Test
    void butOnlyOnce() {
        assertThat(heartDisease().small().activities("IA_BE_24").score().activities())
                .isEqualTo("20 of 40: 50 %");
    }

    @Test
    @Reading("A-18")
    void anActivityThatIsNotOnTheListEarnsNothing() {
        Card card = heartDisease().activities("IA_BE_4").score();
        assertThat(card.activities()).isEqualTo("0 of 40: 0 %");
        assertThat(card.says(Rule.ACTIVITY_NOT_IN_PROGRAM)).isEqualTo("Not an activity of G0055: no points.");
    }
}
