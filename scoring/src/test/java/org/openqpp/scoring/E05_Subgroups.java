package org.openqpp.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openqpp.policy.value.CollectionType.CQM;
import static org.openqpp.scoring.Entity.subgroup;
import static org.openqpp.scoring.Value.points;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqpp.scoring.figure.Rule;

/** A subgroup reports an MVP with measures and activities of its own and the group's claims figures and interoperability data. */
class E05_Subgroups {

    private static Entity heartDisease() {
        return subgroup().clinicians(16).registeredFor("G0055").in("G0055");
    }

    @Test
    void itIsScoredLikeAnyParticipantOfTheMvp() {
        Card card = heartDisease()
                .quality(CQM, List.of("441", "005", "006", "007"), points(7))
                .claimsMeasure("479", "0.1507", 200)
                .activities("IA_PCMH")
                .interoperability(Interoperability.complete())
                .cost("TPCC_1", "1518.495", 20)
                .scoreFlat();
        assertThat(card.quality()).isEqualTo("34 of 50: 68 %");
        assertThat(card.cost()).isEqualTo("7.5 of 10: 75 %");
        assertThat(card.weights()).isEqualTo("30/30/15/25");
        assertThat(card.says(Rule.SUBGROUP_COST))
                .isEqualTo("A subgroup carries the cost figures of its affiliated group.");
        assertThat(card.says(Rule.SUBGROUP_GROUP_DATA))
                .isEqualTo("A subgroup reports the data of its affiliated group.");
    }

    @Test
    void withoutCostFiguresOfTheGroupCostIsReweighted() {
        Card card = heartDisease().activities("IA_PCMH").score();
        assertThat(card.cost()).isEqualTo("not scored");
        assertThat(card.weights()).isEqualTo("55/0/15/30");
        assertThat(card.says(Rule.SUBGROUP_GROUP_DATA)).isEqualTo("-");
    }
}
