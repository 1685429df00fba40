/** The law of a performance year as data: one {@link org.openqpp.policy.Policy} a year, strictly loaded. */
@NullMarked
package org.openqpp.policy;

import org.jspecify.annotations.NullMarked;
