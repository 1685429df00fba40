/** Which of several candidate scores each TIN/NPI combination receives: rules. */
@NullMarked
package org.openqpp.program.attribution;

import org.jspecify.annotations.NullMarked;
