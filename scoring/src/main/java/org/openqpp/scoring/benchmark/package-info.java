/** Compares a measure's value with its benchmark: 42 CFR 414.1380(b)(1)(i) and (b)(2), rules. */
@NullMarked
package org.openqpp.scoring.benchmark;

import org.jspecify.annotations.NullMarked;
