package org.openqpp.cli.architecture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The drawing of a house: rooms from left to right, an arrow points to what is used.
 *
 * <p>For example, in {@code "policy <- scoring <- {intake, program} <- cli"} a room sees every room to its left; rooms in
 * braces do not see each other. A house may take several drawings; a room sees what is to its left in any of them.
 */
record Drawing(Map<String, Set<String>> seenByRoom) {
    private static final String ARROW = " <- ";

    static Drawing of(String... drawings) {
        Map<String, Set<String>> seenByRoom = new LinkedHashMap<>();
        for (String drawing : drawings) {
            List<String> left = new ArrayList<>();
            for (String step : drawing.strip().split(ARROW, -1)) {
                List<String> rooms =
                        Arrays.asList(step.replace("{", "").replace("}", "").split(", ", -1));
                rooms.forEach(room ->
                        seenByRoom.computeIfAbsent(room, any -> new TreeSet<>()).addAll(left));
                left.addAll(rooms);
            }
        }
        return new Drawing(seenByRoom);
    }

    /** The packages that a room may not see: those of the rooms that are not to its left. */
    String[] hiddenFrom(String room) {
        Set<String> hidden = new TreeSet<>(seenByRoom.keySet());
        hidden.removeAll(seenByRoom.get(room));
        hidden.remove(room);
        return hidden.stream().map(Drawing::packages).toArray(String[]::new);
    }

    static String packages(String room) {
        return "org.openqpp." + room + "..";
    }
}
