package org.openqpp.cli.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A drawing is read from left to right. */
class DrawingTest {

    @Test
    void aRoomSeesWhatIsToItsLeft() {
        Drawing drawing = Drawing.of("a <- b <- {c, d} <- e");

        assertThat(drawing.seenByRoom().get("a")).isEmpty();
        assertThat(drawing.seenByRoom().get("d")).containsExactly("a", "b");
        assertThat(drawing.hiddenFrom("c")).containsExactly("org.openqpp.d..", "org.openqpp.e..");
        assertThat(drawing.hiddenFrom("e")).isEmpty();
    }

    @Test
    void aRoomSeesWhatIsToItsLeftInAnyDrawing() {
        Drawing drawing = Drawing.of("a <- b <- e", "a <- c <- e");

        assertThat(drawing.seenByRoom().get("c")).containsExactly("a");
        assertThat(drawing.hiddenFrom("b")).containsExactly("org.openqpp.c..", "org.openqpp.e..");
        assertThat(drawing.seenByRoom().get("e")).containsExactly("a", "b", "c");
    }
}
