/** Worked cases: inputs with the results that are expected of them, compared field by field. */
@NullMarked
package org.openqpp.cli.cases;

import org.jspecify.annotations.NullMarked;
