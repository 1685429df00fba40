/** Category weights and reweighting: 42 CFR 414.1380(c)(2), 414.1367(d); rules. */
@NullMarked
package org.openqpp.scoring.weights;

import org.jspecify.annotations.NullMarked;
