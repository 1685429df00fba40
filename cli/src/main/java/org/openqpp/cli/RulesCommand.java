package org.openqpp.cli;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.openqpp.cli.console.Console;
import org.openqpp.cli.input.YearOfData;
import org.openqpp.cli.register.RegisterDocument;
import org.openqpp.cli.register.RegisterList;
import org.openqpp.cli.register.RulePage;
import org.openqpp.policy.Policies;
import org.openqpp.policy.Policy;
import org.openqpp.policy.RuleText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists the rules of a performance year, or shows one with what it says and where it is printed. */
@Command(
        name = "rules",
        description = {
            "Lists the rules of a performance year, or shows one with what it says and where it is printed.",
            "",
            "Every rule has a mark that says how sure it is: [P] primary source, [D] recomputed from data, [S]"
                    + " secondary source, [R] recalled, [I] inferred."
        },
        footer = {
            "  openqpp rules                   the register",
            "  openqpp rules R-3.7             one rule in full",
            "  openqpp rules --unverified      those that somebody with the regulation should check"
        })
final class RulesCommand implements Callable<Integer> {
    private final OpenQpp openQpp;

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "ID", description = "Rule id such as R-3.7.")
    private @Nullable String id;

    @Option(
            names = "--unverified",
            description = "Only rules from secondary sources [S], recalled [R] or inferred [I].")
    private boolean unverified;

    @Option(names = "--year", paramLabel = "YEAR", description = "Performance year; without it the newest.")
    private @Nullable Integer year;

    @Option(names = "--markdown", description = "The whole register as docs/rule-register.md.")
    private boolean markdown;

    RulesCommand(OpenQpp openQpp) {
        this.openQpp = openQpp;
    }

    @Override
    public Integer call() {
        Policy policy =
                Policies.load(year == null ? YearOfData.newest() : PolicyYear.scorable(spec.commandLine(), year));
        Console console = openQpp.console();
        console.out().print(text(policy, console));
        console.flush();
        return ExitCode.DONE;
    }

    private String text(Policy policy, Console console) {
        if (markdown) {
            return new RegisterDocument(policy).markdown();
        }
        String wanted = id;
        if (wanted != null) {
            return new RulePage(policy, console.outInk())
                    .page(policy.findRule(wanted)
                            .or(() -> policy.findRule(wanted.toUpperCase(Locale.ROOT)))
                            .orElseThrow(() -> new ParameterException(
                                    spec.commandLine(), "there is no rule " + wanted + "; openqpp rules lists them")));
        }
        List<RuleText> rules = policy.rules().values().stream()
                .filter(rule -> !unverified || rule.citation().confidence().unverified())
                .toList();
        return new RegisterList(policy, console.outInk()).page(rules, unverified ? "Unverified rules" : "Rules");
    }
}
