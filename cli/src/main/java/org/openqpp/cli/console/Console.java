package org.openqpp.cli.console;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/**
 * Where a command reads and writes: results on standard output, everything about them on standard error, both in UTF-8.
 *
 * <p>For example, {@code Console.standard()} is the console of the process; a test brings its own streams.
 */
public final class Console {
    private static final int BUFFER = 1 << 16;

    private final InputStream in;
    private final OutputStream bytes;
    private final PrintWriter out;
    private final PrintWriter err;
    private final Ink outInk;
    private final Ink errInk;
    private final boolean outputIsTerminal;
    private final boolean errorIsTerminal;

    private Console(
            InputStream in,
            OutputStream bytes,
            PrintWriter out,
            PrintWriter err,
            Ink outInk,
            Ink errInk,
            boolean outputIsTerminal,
            boolean errorIsTerminal) {
        this.in = in;
        this.bytes = bytes;
        this.out = out;
        this.err = err;
        this.outInk = outInk;
        this.errInk = errInk;
        this.outputIsTerminal = outputIsTerminal;
        this.errorIsTerminal = errorIsTerminal;
    }

    /** The console of this process. */
    public static Console standard() {
        boolean colour = Terminal.wantsColour();
        boolean outputIsTerminal = Terminal.atOutput();
        boolean errorIsTerminal = Terminal.atError();
        OutputStream bytes = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), BUFFER);
        return new Console(
                System.in,
                bytes,
                writer(bytes),
                writer(new FileOutputStream(FileDescriptor.err)),
                colour && outputIsTerminal ? Ink.COLOURED : Ink.PLAIN,
                colour && errorIsTerminal ? Ink.COLOURED : Ink.PLAIN,
                outputIsTerminal,
                errorIsTerminal);
    }

    /** A console on these streams, without colours and without a terminal. */
    public static Console of(InputStream in, OutputStream out, OutputStream err) {
        return new Console(in, out, writer(out), writer(err), Ink.PLAIN, Ink.PLAIN, false, false);
    }

    private static PrintWriter writer(OutputStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), false);
    }

    /** This console without colours. */
    public Console plain() {
        return new Console(in, bytes, out, err, Ink.PLAIN, Ink.PLAIN, outputIsTerminal, errorIsTerminal);
    }

    /** This console as if nobody watched standard error, so that no progress is shown. */
    public Console withoutProgress() {
        return new Console(in, bytes, out, err, outInk, errInk, outputIsTerminal, false);
    }

    /** Standard input. */
    public InputStream in() {
        return in;
    }

    /** Standard output for text; what was written with it comes before what {@link #bytes()} is given afterwards. */
    public PrintWriter out() {
        return out;
    }

    /** Standard output for bytes. */
    public OutputStream bytes() {
        out.flush();
        return bytes;
    }

    /** Standard error. */
    public PrintWriter err() {
        return err;
    }

    /** Ink for standard output. */
    public Ink outInk() {
        return outInk;
    }

    /** Ink for standard error. */
    public Ink errInk() {
        return errInk;
    }

    /** Whether somebody reads along on standard output. */
    public boolean outputIsTerminal() {
        return outputIsTerminal;
    }

    /** Whether somebody watches standard error, so that progress is worth showing. */
    public boolean watched() {
        return errorIsTerminal;
    }

    /** Hands everything written so far to the system. */
    public void flush() {
        out.flush();
        err.flush();
    }
}
