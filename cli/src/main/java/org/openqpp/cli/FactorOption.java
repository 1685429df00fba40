package org.openqpp.cli;

import java.util.Stack;
import org.openqpp.policy.value.Rational;
import org.openqpp.program.balance.Method;
import picocli.CommandLine.IParameterConsumer;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** How the scaling factor is set. */
final class FactorOption {
    private static final String BALANCED = "balanced";
    private static final String FIXED_MAXIMUM = "fixed-maximum";

    @Option(
            names = "--as",
            paramLabel = "METHOD",
            parameterConsumer = Words.class,
            description = "How the scaling factor is set: balanced (without the option), so that positive adjustments"
                    + " pay what negative ones take in; or fixed-maximum PERCENT, so that a final score of 100 gets"
                    + " that percent, such as the published fixed-maximum 1.05.")
    private Method method = Method.BALANCED;

    /** The method. */
    Method method() {
        return method;
    }

    /** Takes one word, or two when the first one needs a number. */
    static final class Words implements IParameterConsumer {
        @Override
        @SuppressWarnings("JdkObsolete") // the stack is picocli's
        public void consumeParameters(Stack<String> words, ArgSpec argument, CommandSpec command) {
            String word = words.isEmpty() ? "" : words.pop();
            int space = word.indexOf(' ');
            if (space > 0) {
                // both words in one pair of quotes
                words.push(word.substring(space + 1).strip());
            }
            String name = space > 0 ? word.substring(0, space) : word;
            if (name.equals(BALANCED)) {
                argument.setValue(Method.BALANCED);
            } else if (name.equals(FIXED_MAXIMUM)) {
                argument.setValue(Method.fixedMaximum(percent(words.isEmpty() ? "" : words.pop(), command)));
            } else {
                throw new ParameterException(
                        command.commandLine(), "--as is " + BALANCED + " or " + FIXED_MAXIMUM + " PERCENT");
            }
        }

        private static Rational percent(String text, CommandSpec command) {
            try {
                Rational percent = Rational.parse(text);
                if (percent.signum() > 0 && percent.compareTo(Rational.HUNDRED) <= 0) {
                    return percent;
                }
            } catch (NumberFormatException e) {
                // told below, like a number out of range
            }
            throw new ParameterException(
                    command.commandLine(),
                    "--as " + FIXED_MAXIMUM + " needs a percent above 0, such as 1.05; \"" + text + "\" is none");
        }
    }
}
