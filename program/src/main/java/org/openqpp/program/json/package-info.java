/** Writing of JSON text in a fixed form, so that the same values give the same bytes. */
@NullMarked
package org.openqpp.program.json;

import org.jspecify.annotations.NullMarked;
