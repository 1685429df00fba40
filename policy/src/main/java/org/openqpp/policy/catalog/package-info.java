/** What a performance year offers to report and how it is compared: measures, strata, benchmarks, MVPs, clusters. */
@NullMarked
package org.openqpp.policy.catalog;

import org.jspecify.annotations.NullMarked;
