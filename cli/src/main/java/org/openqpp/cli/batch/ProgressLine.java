package org.openqpp.cli.batch;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/**
 * A progress bar on standard error.
 *
 * <p>For example, {@code new ProgressLine(fileSize)}; a size of -1 stands for a stream whose end is not known.
 */
public final class ProgressLine implements Progress {
    private static final int EVERY_MILLISECONDS = 200;
    private static final long MEGABYTE = 1 << 20;

    private final ProgressBar bar;

    /** A bar for a file of {@code bytes} bytes. */
    public ProgressLine(long bytes) {
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        this.bar = new ProgressBarBuilder()
                .setTaskName("scoring")
                .setInitialMax(bytes)
                .setUnit(" MB", MEGABYTE)
                .setStyle(ProgressBarStyle.UNICODE_BLOCK)
                .setUpdateIntervalMillis(EVERY_MILLISECONDS)
                .setConsumer(new ConsoleProgressBarConsumer(err))
                .clearDisplayOnFinish()
                .build();
    }

    @Override
    public void at(long bytes, long cases) {
        bar.stepTo(bytes);
        bar.setExtraMessage(" " + cases + " cases");
    }

    @Override
    public void close() {
        bar.close();
    }
}
