/** The public use file: clinician-level results with the published variable names, and a check of such a file (rule ). */
@NullMarked
package org.openqpp.program.publicuse;

import org.jspecify.annotations.NullMarked;
