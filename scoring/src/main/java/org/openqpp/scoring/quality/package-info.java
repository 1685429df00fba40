/**
 * Quality performance category: 42 CFR 414.1380(b)(1), 414.1365(d)(3)(i) for MVPs and 414.1367(c)(1) for the APP; rules
 *
 */
@NullMarked
package org.openqpp.scoring.quality;

import org.jspecify.annotations.NullMarked;
