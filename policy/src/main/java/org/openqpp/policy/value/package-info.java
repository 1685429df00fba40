/** The numbers and words that the law is written in: exact numbers, named roundings, years, categories, citations. */
@NullMarked
package org.openqpp.policy.value;

import org.jspecify.annotations.NullMarked;
