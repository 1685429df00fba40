/** Payment adjustment: 42 CFR 414.1405; rules. */
@NullMarked
package org.openqpp.scoring.payment;

import org.jspecify.annotations.NullMarked;
