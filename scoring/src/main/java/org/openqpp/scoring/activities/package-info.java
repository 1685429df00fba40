/** Improvement activities performance category: 42 CFR 414.1380(b)(3), 414.1365(d)(3)(iii); rules. */
@NullMarked
package org.openqpp.scoring.activities;

import org.jspecify.annotations.NullMarked;
