package org.openqpp.cli.explanation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.openqpp.cli.console.Ink;
import org.openqpp.cli.console.Page;
import org.openqpp.cli.console.Paragraph;
import org.openqpp.policy.value.Citation;
import org.openqpp.scoring.figure.Figure;
import org.openqpp.scoring.figure.Operation;
import org.openqpp.scoring.figure.Origin;

/** A figure with the formula it came from, and under it the figures in the formula, down to a depth. */
final class FigureLines {
    private final Ink ink;

    FigureLines(Ink ink) {
        this.ink = ink;
    }

    void add(Page page, Figure figure, String indent, int depth) {
        add(page, figure, indent, indent, depth);
    }

    private void add(Page page, Figure figure, String first, String others, int depth) {
        String said = words(figure.name()) + " " + figure.shown();
        String formula = formula(figure);
        page.line(Paragraph.indented(first, others + "    ", said + formula, Page.WIDTH));
        if (depth <= 1 || figure.operation() == Operation.GIVEN || decile(figure)) {
            return;
        }
        List<Figure> operands = figure.operands();
        for (int i = 0; i < operands.size(); i++) {
            boolean last = i == operands.size() - 1;
            add(
                    page,
                    operands.get(i),
                    others + ink.faint(last ? "└ " : "├ "),
                    others + (last ? "  " : ink.faint("│ ")),
                    depth - 1);
        }
    }

    private static boolean decile(Figure figure) {
        return figure.operation() == Operation.DECILE || figure.operation() == Operation.DECILE_INVERSE;
    }

    private static String formula(Figure figure) {
        return switch (figure.operation()) {
            case GIVEN -> given(figure);
            case SUM -> figure.operands().size() == 1 && figure.operands().get(0).value().equals(figure.value())
                    ? ""
                    : " = " + joined(figure, " + ");
            case DIFFERENCE -> " = " + joined(figure, " - ");
            case PRODUCT -> " = " + joined(figure, " x ");
            case QUOTIENT -> " = " + joined(figure, " / ");
            case MINIMUM -> " = the smaller of " + joined(figure, " and ");
            case MAXIMUM -> " = the larger of " + joined(figure, " and ");
            case ROUND -> figure.rounding()
                    .map(rounding -> ", rounded half up to " + decimals(rounding.decimals()))
                    .orElse("");
            case DECILE, DECILE_INVERSE -> deciles(figure);
        };
    }

    private static String decimals(int decimals) {
        return switch (decimals) {
            case 0 -> "a whole number";
            case 1 -> "1 decimal";
            default -> decimals + " decimals";
        };
    }

    private static String joined(Figure figure, String sign) {
        List<String> values = new ArrayList<>();
        for (Figure operand : figure.operands()) {
            values.add(operand.shown());
        }
        return values.isEmpty() ? "nothing" : String.join(sign, values);
    }

    private static String deciles(Figure figure) {
        List<String> starts = new ArrayList<>();
        List<Figure> operands = figure.operands();
        for (int i = 1; i < operands.size(); i++) {
            starts.add(operands.get(i).shown());
        }
        String reaches = figure.operation() == Operation.DECILE_INVERSE ? " and lower" : " and higher";
        return ": the best decile that " + operands.get(0).shown() + " reaches; deciles 1 to 10 start at "
                + String.join(", ", starts) + reaches;
    }

    private static String given(Figure figure) {
        String from = figure.origin().map(FigureLines::from).orElse("");
        return figure.citation().map(Citation::toString).map(cited -> from + ", " + cited).orElse(from);
    }

    private static String from(Origin origin) {
        return switch (origin) {
            case SUBMISSION -> ", submitted";
            case PARTICIPATION -> ", from the participation file";
            case POLICY -> ", policy";
            case STATISTICS -> ", from the supplied statistics";
            case COUNT -> "";
        };
    }

    /** A name in camel case or with dots as words; ids of measures stay as they are. */
    static String words(String name) {
        if (name.isEmpty() || !Character.isLowerCase(name.charAt(0)) || name.indexOf('_') >= 0) {
            return name;
        }
        StringBuilder words = new StringBuilder(name.length() + 8);
        for (int i = 0; i < name.length(); i++) {
            char letter = name.charAt(i);
            if (Character.isUpperCase(letter)) {
                words.append(' ').append(Character.toLowerCase(letter));
            } else {
                words.append(letter == '.' ? ' ' : letter);
            }
        }
        return words.toString().toLowerCase(Locale.ROOT);
    }
}
