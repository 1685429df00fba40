package org.openqpp.intake.qrda;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was read of a document, before anything is checked.
 *
 * @param root name of the root element
 * @param versions versions of the document template that the document names
 * @param header what it says about itself
 * @param document its statements; absent when the template of the year is not named
 */
record QrdaContent(
        String root,
        List<String> versions,
        Header header,
        @Nullable Statement document) {}
