/** Complex patient bonus: 42 CFR 414.1380(c)(3); rules. */
@NullMarked
package org.openqpp.scoring.bonus;

import org.jspecify.annotations.NullMarked;
