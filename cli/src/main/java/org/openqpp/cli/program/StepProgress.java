package org.openqpp.cli.program;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import org.openqpp.cli.console.Console;
import org.openqpp.program.Progress;

/** A progress bar on standard error for each step of a run; nothing when nobody watches. Safe for many threads. */
public final class StepProgress implements Progress, AutoCloseable {
    private static final int EVERY_MILLISECONDS = 200;
    private static final int END_UNKNOWN = -1;

    private final boolean watched;
    private @Nullable ProgressBar bar;

    /** The progress of a command. */
    public StepProgress(Console console) {
        this.watched = console.watched();
    }

    @Override
    public synchronized void step(String name) {
        end();
        if (watched) {
            PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
            bar = new ProgressBarBuilder()
                    .setTaskName(name)
                    .setInitialMax(END_UNKNOWN)
                    .setStyle(ProgressBarStyle.UNICODE_BLOCK)
                    .setUpdateIntervalMillis(EVERY_MILLISECONDS)
                    .setConsumer(new ConsoleProgressBarConsumer(err))
                    .hideEta()
                    .clearDisplayOnFinish()
                    .build();
        }
    }

    @Override
    public synchronized void done(long units, long ofUnits) {
        if (bar != null) {
            bar.maxHint(ofUnits);
            bar.stepTo(units);
        }
    }

    /** The last step is over: whatever is printed next has the line for itself. */
    public synchronized void end() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }

    @Override
    public void close() {
        end();
    }
}
