package org.openqpp.cli.cases;

/**
 * A field of a result that is not what the worked case expects.
 *
 * <p>For example, {@code mips/quality/001 value: expected 8.9615, actual 8.96}.
 *
 * @param path way to the node and the field
 * @param expected what the case expects
 * @param actual what came out
 */
public record Difference(String path, String expected, String actual) {
    @Override
    public String toString() {
        return path + ": expected " + expected + ", actual " + actual;
    }
}
