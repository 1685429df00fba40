package org.openqpp.intake.qrda;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement of a document with a known template, its own values, and the statements inside it.
 *
 * <p>For example, a measure with its populations and rates. It is filled while the document is read; later only the mark
 * changes that it was checked.
 */
final class Statement {

    private static final List<Statement> NONE = List.of();

    final Template template;
    /** Number of the element that it stands in, counted in the order of the document. */
    final int element;

    final @Nullable Statement parent;

    /** {@code value/@value}: a count or a rate. */
    Values number = Values.NONE;
    /** {@code value/@code} (of a payer {@code value/translation/@code}): type of a population, answer, category. */
    Values code = Values.NONE;
    /** {@code value/@nullFlavor}. */
    Values nullFlavor = Values.NONE;
    /** Id of what it is about: a measure, a population, a stratum. */
    Values id = Values.NONE;
    /** First day of a period. */
    Values low = Values.NONE;
    /** Last day of a period. */
    Values high = Values.NONE;
    /** Version of the section template. */
    Values version = Values.NONE;

    /** Whether it was checked together with the statement around it. */
    boolean checked;

    private List<Statement> children = NONE;

    Statement(Template template, int element, @Nullable Statement parent) {
        this.template = template;
        this.element = element;
        this.parent = parent;
    }

    void add(Statement child) {
        if (children == NONE) {
            children = new ArrayList<>();
        }
        children.add(child);
    }

    void keepFirst(int size) {
        while (children.size() > size) {
            children.remove(children.size() - 1);
        }
    }

    void remove(Statement child) {
        for (int i = children.size() - 1; i >= 0; i--) {
            if (children.get(i) == child) {
                children.remove(i);
                return;
            }
        }
    }

    List<Statement> children() {
        return children;
    }

    /** How many statements with this template stand in it. */
    int count(Template wanted) {
        int count = 0;
        for (int i = 0; i < children.size(); i++) {
            if (children.get(i).template == wanted) {
                count++;
            }
        }
        return count;
    }

    /** The first statement with this template that stands in it. */
    @Nullable
    Statement first(Template wanted) {
        for (int i = 0; i < children.size(); i++) {
            Statement child = children.get(i);
            if (child.template == wanted) {
                return child;
            }
        }
        return null;
    }

    /** The statements with this template that stand in it. */
    List<Statement> all(Template wanted) {
        List<Statement> all = new ArrayList<>();
        for (int i = 0; i < children.size(); i++) {
            if (children.get(i).template == wanted) {
                all.add(children.get(i));
            }
        }
        return all;
    }

    /** The first statement with this template anywhere inside it, in the order of the document. */
    @Nullable
    Statement firstInside(Template wanted) {
        for (int i = 0; i < children.size(); i++) {
            Statement child = children.get(i);
            if (child.template == wanted) {
                return child;
            }
            Statement inside = child.firstInside(wanted);
            if (inside != null) {
                return inside;
            }
        }
        return null;
    }

    /**
     * What stands in one place of a statement: the first value, and how many there are.
     *
     * @param first the first value; absent when there is none
     * @param count how many there are
     * @param element number of the element that the first value stands in
     */
    record Values(@Nullable String first, int count, int element) {

        static final Values NONE = new Values(null, 0, -1);

        boolean single() {
            return count == 1;
        }
    }
}
