package org.openqpp.cli.batch;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Somebody who wants to know how many documents are done. */
public interface FileProgress extends AutoCloseable {
    /** Nobody. */
    FileProgress NONE = new FileProgress() {
        @Override
        public void next() {}

        @Override
        public void clear() {}

        @Override
        public void close() {}
    };

    /** Goes to the beginning of the line of a terminal and erases it. */
    String ERASE_LINE = "\r\u001b[K";

    /** A bar on standard error; entries of archives make the count larger than was expected. */
    static FileProgress line(long files) {
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        ProgressBar bar = new ProgressBarBuilder()
                .setTaskName("reading")
                .setInitialMax(files)
                .setUnit(" documents", 1)
                .setStyle(ProgressBarStyle.UNICODE_BLOCK)
                .setUpdateIntervalMillis(200)
                .setConsumer(new ConsoleProgressBarConsumer(err))
                .clearDisplayOnFinish()
                .build();
        return new FileProgress() {
            @Override
            public void next() {
                if (bar.getCurrent() >= bar.getMax()) {
                    bar.maxHint(bar.getCurrent() + 1);
                }
                bar.step();
            }

            @Override
            public void clear() {
                err.print(ERASE_LINE);
                err.flush();
            }

            @Override
            public void close() {
                bar.close();
            }
        };
    }

    /** One more document is done. */
    void next();

    /** Makes room for text; the bar comes back below it. */
    void clear();

    @Override
    void close();
}
