package org.openqpp.cli.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Help.Ansi;

/**
 * Whether people read along on a standard stream.
 *
 * <p>For example, in {@code openqpp score x.json 2> problems.txt} standard output may be a terminal, standard error is not.
 */
public final class Terminal {
    private static final Path DESCRIPTORS = Path.of("/proc/self/fd");

    private Terminal() {}

    /** Whether standard output is a terminal. */
    public static boolean atOutput() {
        return at("1");
    }

    /** Whether standard error is a terminal. */
    public static boolean atError() {
        return at("2");
    }

    /** Whether colours are wanted at all: {@code NO_COLOR} is not set, the terminal can show them. */
    public static boolean wantsColour() {
        String noColour = System.getenv("NO_COLOR");
        return (noColour == null || noColour.isEmpty()) && !"dumb".equals(System.getenv("TERM"));
    }

    private static boolean at(String descriptor) {
        if (!Files.isDirectory(DESCRIPTORS)) {
            return Ansi.AUTO.enabled();
        }
        try {
            String device = Files.readSymbolicLink(DESCRIPTORS.resolve(descriptor)).toString();
            return device.startsWith("/dev/pts/") || device.startsWith("/dev/tty") || device.equals("/dev/console");
        } catch (IOException e) {
            return false;
        }
    }
}
