/** Cost performance category: 42 CFR 414.1350, 414.1380(b)(2), 414.1365(d)(3)(ii); rules. */
@NullMarked
package org.openqpp.scoring.cost;

import org.jspecify.annotations.NullMarked;
