/** Text for people: ink, tables, bars, wrapped paragraphs, and the streams that commands write to. */
@NullMarked
package org.openqpp.cli.console;

import org.jspecify.annotations.NullMarked;
