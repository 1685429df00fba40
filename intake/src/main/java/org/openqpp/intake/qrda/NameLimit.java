package org.openqpp.intake.qrda;

import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;

/**
 * Stops the reading of a document with more different names than any document needs: each new name costs the more time the more
 * there are.
 *
 * <p>For example, a document of 390 kB has 24,000 names of elements and attributes, and some 60 different ones. Those of the
 * first {@value #UNCOUNTED} are not compared, so that ordinary documents pay nothing.
 */
final class NameLimit {

    private static final int UNCOUNTED = 50_000;
    private static final int MOST_NAMES = 1_000;
    private static final int MOST_PREFIXES = 100;

    private final XMLStreamReader xml;
    private final Set<String> names = new HashSet<>();
    private final Set<String> prefixes = new HashSet<>();
    private int met;

    NameLimit(XMLStreamReader xml) {
        this.xml = xml;
    }

    /** How many names were met so far, the same ones counted again. */
    int met() {
        return met;
    }

    /** Looks at the element that the reader is at. */
    void next() throws RefusedException {
        int attributes = xml.getAttributeCount();
        int namespaces = xml.getNamespaceCount();
        met += 1 + attributes + namespaces;
        for (int i = 0; i < namespaces; i++) {
            prefixes.add(String.valueOf(xml.getNamespacePrefix(i)));
        }
        if (met > UNCOUNTED) {
            names.add(xml.getLocalName());
            for (int i = 0; i < attributes; i++) {
                names.add(xml.getAttributeLocalName(i));
            }
        }
        if (attributes > MOST_NAMES || names.size() > MOST_NAMES || prefixes.size() > MOST_PREFIXES) {
            throw new RefusedException(RefusedException.Kind.NAMES, xml.getLocation());
        }
    }
}
