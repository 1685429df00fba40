package org.openqpp.cases;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.openqpp.scoring.CandidateScore;
import org.openqpp.scoring.MeasureScore;
import org.openqpp.scoring.figure.Reason;
import org.openqpp.scoring.figure.Rule;

/** The rules that applied to candidate scores, wherever in them. */
final class RulesFired {

    /** In the order of the register: before. */
    static final Comparator<String> BY_ID = Comparator.comparing(RulesFired::sortable);

    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private final Set<Rule> rules = EnumSet.noneOf(Rule.class);

    static RulesFired by(List<CandidateScore> candidates) {
        RulesFired fired = new RulesFired();
        candidates.forEach(fired::add);
        return fired;
    }

    Set<Rule> rules() {
        return rules;
    }

    Set<String> ids() {
        return rules.stream().map(Rule::id).collect(Collectors.toSet());
    }

    /** The ids of all rules that scoring can apply. */
    static Set<String> allIds() {
        return EnumSet.allOf(Rule.class).stream().map(Rule::id).collect(Collectors.toSet());
    }

    private static String sortable(String id) {
        return NUMBER.matcher(id)
                .replaceAll(number -> "0".repeat(Math.max(0, 3 - number.group().length())) + number.group());
    }

    private void add(CandidateScore candidate) {
        add(candidate.because());
        add(candidate.complexPatientBonus().because());
        candidate.categories().values().forEach(category -> {
            add(category.because());
            add(category.score().because());
            category.score().measures().forEach(this::add);
        });
    }

    private void add(MeasureScore measure) {
        add(measure.because());
        measure.parts().forEach(this::add);
    }

    private void add(List<Reason> reasons) {
        reasons.forEach(reason -> rules.add(reason.rule()));
    }
}
