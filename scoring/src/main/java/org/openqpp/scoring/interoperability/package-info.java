/**
 * Promoting Interoperability performance category: 42 CFR 414.1375, 414.1380(b)(4) and (c)(2), 414.1317(b) for APM Entities;
 * rules.
 */
@NullMarked
package org.openqpp.scoring.interoperability;

import org.jspecify.annotations.NullMarked;
