package org.openqpp.cli.input;

/**
 * A path on the command line leads to nothing that can be read.
 *
 * <p>For example, a folder without a submission. The message is a sentence for the user.
 */
public final class NoSuchCaseException extends Exception {
    NoSuchCaseException(String message) {
        super(message);
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
