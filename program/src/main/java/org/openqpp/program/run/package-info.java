/** A run of the whole program over files: from roster and submissions to final scores, adjustments and result files. */
@NullMarked
package org.openqpp.program.run;

import org.jspecify.annotations.NullMarked;
