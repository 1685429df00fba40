package org.openqpp.intake.qrda;

import java.io.Serial;
import javax.xml.stream.Location;

/** Says that a document has something that is not read, for safety. */
final class RefusedException extends Exception {

    @Serial
    private static final long serialVersionUID = 1;

    private final Kind kind;
    private final int line;
    private final int column;

    RefusedException(Kind kind, Location location) {
        super(kind.name(), null, false, false);
        this.kind = kind;
        this.line = location.getLineNumber();
        this.column = location.getColumnNumber();
    }

    Kind kind() {
        return kind;
    }

    int line() {
        return line;
    }

    int column() {
        return column;
    }

    /** What is not read. */
    enum Kind {
        DOCUMENT_TYPE,
        ENTITY,
        NESTING,
        NAMES
    }
}
