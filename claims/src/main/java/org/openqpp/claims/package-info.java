/**
 * Claims: who is attributed to whom, which items and services patients received, and how they used emergency departments (rules
 * It stands on the policy alone; the rules are SQL, run by an embedded DuckDB.
 */
@NullMarked
package org.openqpp.claims;

import org.jspecify.annotations.NullMarked;
