package org.openqpp.cli;

import org.openqpp.intake.file.FileReading;
import org.openqpp.intake.problem.Severity;

/**
 * What became of the documents of a run.
 *
 * <p>For example, "3 documents, 2 accepted, 1 rejected, 4 errors, 1 warning".
 */
final class FileTally {
    private long documents;
    private long converted;
    private long accepted;
    private long errors;
    private long warnings;
    private long defects;

    void add(FileReading reading) {
        documents++;
        converted += reading.converted().isEmpty() ? 0 : 1;
        accepted += reading.accepted() ? 1 : 0;
        errors += reading.count(Severity.ERROR);
        warnings += reading.count(Severity.WARNING);
        defects += reading.defect().isPresent() ? 1 : 0;
    }

    int exitCode() {
        if (defects > 0) {
            return ExitCode.DEFECT;
        }
        return errors > 0 ? ExitCode.PROBLEMS : ExitCode.DONE;
    }

    /** In words; {@code passedOver} files were not looked at. */
    String words(int passedOver) {
        return words("", passedOver);
    }

    /** In words, with how many were converted; those that the policy does not accept are converted, too. */
    String wordsOfConversion(int passedOver) {
        return words(converted + " converted, ", passedOver);
    }

    private String words(String first, int passedOver) {
        StringBuilder text = new StringBuilder("openqpp: ")
                .append(counted(documents, "document"))
                .append(", ")
                .append(first)
                .append(accepted)
                .append(" accepted, ")
                .append(documents - accepted - defects)
                .append(" rejected");
        if (errors > 0) {
            text.append(", ").append(counted(errors, "error"));
        }
        if (warnings > 0) {
            text.append(", ").append(counted(warnings, "warning"));
        }
        if (defects > 0) {
            text.append(", ").append(defects).append(" failed because of a defect in OpenQPP");
        }
        if (passedOver > 0) {
            text.append("; ").append(counted(passedOver, "file")).append(" with other names passed over");
        }
        return text.toString();
    }

    private static String counted(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
