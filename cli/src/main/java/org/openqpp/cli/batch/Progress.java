package org.openqpp.cli.batch;

/** Somebody who wants to know how far a case file is. */
public interface Progress extends AutoCloseable {
    /** Nobody. */
    Progress NONE = new Progress() {
        @Override
        public void at(long bytes, long cases) {}

        @Override
        public void close() {}
    };

    /** {@code bytes} of the file are done, with {@code cases} cases. */
    void at(long bytes, long cases);

    @Override
    void close();
}
