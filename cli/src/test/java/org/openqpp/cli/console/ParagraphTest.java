package org.openqpp.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Running text is broken at spaces. */
class ParagraphTest {

    @Test
    void breaksAtSpaces() {
        assertThat(Paragraph.lines("one two three", 7)).containsExactly("one two", "three");
        assertThat(Paragraph.lines("one two three", 13)).containsExactly("one two three");
        assertThat(Paragraph.lines("incomprehensibilities it is", 5)).containsExactly("incomprehensibilities", "it is");
        assertThat(Paragraph.lines("", 5)).containsExactly("");
        assertThat(Paragraph.lines("a\nb", 5)).containsExactly("a b");
    }

    @Test
    void indents() {
        assertThat(Paragraph.indented("- ", "  ", "one two three", 9)).isEqualTo("- one two\n  three");
    }

    @Test
    void fillsAndShortens() {
        assertThat(Paragraph.left("abc", 5)).isEqualTo("abc  ");
        assertThat(Paragraph.left("abcdef", 5)).isEqualTo("abcd…");
        assertThat(Paragraph.left("abc def", 5)).isEqualTo("abc… ");
        assertThat(Paragraph.right("7", 3)).isEqualTo("  7");
    }
}
