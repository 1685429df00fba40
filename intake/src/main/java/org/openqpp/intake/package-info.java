/** Documents to submissions and problems, and score trees to documents: the one way in and out for every door. */
@NullMarked
package org.openqpp.intake;

import org.jspecify.annotations.NullMarked;
