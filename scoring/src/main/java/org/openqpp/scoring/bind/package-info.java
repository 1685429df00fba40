/** Binds policy and submissions once, so that scoring meets no unknown id and looks nothing up twice. */
@NullMarked
package org.openqpp.scoring.bind;

import org.jspecify.annotations.NullMarked;
