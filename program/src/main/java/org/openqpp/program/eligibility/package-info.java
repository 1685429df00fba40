/** Who takes part and with which special statuses: rules, 42 CFR 414.1305 and 414.1310. */
@NullMarked
package org.openqpp.program.eligibility;

import org.jspecify.annotations.NullMarked;
