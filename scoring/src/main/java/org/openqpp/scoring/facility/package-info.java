/** Facility-based scoring: 42 CFR 414.1380(e); rules. */
@NullMarked
package org.openqpp.scoring.facility;

import org.jspecify.annotations.NullMarked;
