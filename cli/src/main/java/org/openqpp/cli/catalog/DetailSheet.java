package org.openqpp.cli.catalog;

import java.util.Collection;
import java.util.List;
import org.openqpp.cli.console.Ink;
import org.openqpp.cli.console.Page;
import org.openqpp.cli.console.Paragraph;

/** A page about one thing: its id and title, then labelled fields; fields without text are left out. */
final class DetailSheet {
    private static final int LABEL = 20;

    private final Page page = new Page();
    private final Ink ink;

    DetailSheet(Ink ink, String id, String title, String kind) {
        this.ink = ink;
        for (String line : Paragraph.lines(id + "  " + title, Page.WIDTH)) {
            page.line(ink.strong(line));
        }
        page.line(ink.faint(kind)).blank();
    }

    DetailSheet field(String label, String text) {
        if (!text.isEmpty()) {
            page.paragraph("  " + Paragraph.left(label, LABEL), " ".repeat(LABEL + 2), text);
        }
        return this;
    }

    DetailSheet field(String label, Collection<String> texts) {
        return field(label, String.join(", ", texts));
    }

    DetailSheet sorted(String label, Collection<String> texts) {
        return field(label, texts.stream().sorted().toList());
    }

    /** Something that the reader should not miss. */
    DetailSheet remark(String text) {
        List<String> lines = Paragraph.lines(text, Page.WIDTH - 4);
        for (int i = 0; i < lines.size(); i++) {
            page.line("  " + ink.caution((i == 0 ? "! " : "  ") + lines.get(i)));
        }
        return this;
    }

    /** The page, to add tables to. */
    Page page() {
        return page;
    }

    @Override
    public String toString() {
        return page.toString();
    }
}
