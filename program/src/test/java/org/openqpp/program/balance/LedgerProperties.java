package org.openqpp.program.balance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.openqpp.policy.ParameterName;
import org.openqpp.program.roster.SmallRoster;
import org.openqpp.scoring.bind.Law;

/** The factor depends on who has which score and charges, not on order or partition; and it balances. */
class LedgerProperties {

    private static final Law LAW = new Law(SmallRoster.POLICY);

    record Entry(int score, long cents) {}

    @Provide
    Arbitrary<List<Entry>> entries() {
        Arbitrary<Integer> scores = Arbitraries.integers().between(0, Ledger.HIGHEST);
        Arbitrary<Long> cents = Arbitraries.longs().between(0, 50_000_000_00L);
        return Combinators.combine(scores, cents).as(Entry::new).list().ofMaxSize(60);
    }

    @Property(tries = 300)
    void mergedInAnyOrderAndPartition(@ForAll("entries") List<Entry> entries, @ForAll long seed) {
        Ledger whole = new Ledger();
        entries.forEach(entry -> whole.enter(entry.score(), entry.cents()));

        Random random = new Random(seed);
        List<Entry> shuffled = new ArrayList<>(entries);
        Collections.shuffle(shuffled, random);
        List<Ledger> parts = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(5); i++) {
            parts.add(new Ledger());
        }
        shuffled.forEach(entry -> parts.get(random.nextInt(parts.size())).enter(entry.score(), entry.cents()));
        Collections.shuffle(parts, random);
        Ledger merged = new Ledger();
        parts.forEach(merged::merge);

        assertThat(merged).isEqualTo(whole);
        assertThat(Balance.of(merged, LAW, Method.BALANCED).scalingFactor())
                .isEqualTo(Balance.of(whole, LAW, Method.BALANCED).scalingFactor());
    }

    @Property(tries = 300)
    void paidOutIsTakenInUnlessTheCapOrNobodyStandsInBetween(@ForAll("entries") List<Entry> entries) {
        Ledger ledger = new Ledger();
        entries.forEach(entry -> ledger.enter(entry.score(), entry.cents()));
        Balance balance = Balance.of(ledger, LAW, Method.BALANCED);
        assertThat(balance.scalingFactor().signum()).isNotNegative();
        assertThat(balance.scalingFactor().isAtMost(LAW.value(ParameterName.SCALING_FACTOR_CAP)))
                .isTrue();
        if (balance.capped() || balance.paidOutUnscaled().isZero()) {
            assertThat(balance.paidOut().isAtMost(balance.takenIn())).isTrue();
        } else {
            assertThat(balance.paidOut()).isEqualTo(balance.takenIn());
        }
        for (int score = 1; score <= Ledger.HIGHEST; score += 37) {
            assertThat(balance.adjustment(score)).isGreaterThanOrEqualTo(balance.adjustment(score - 1));
        }
    }
}
