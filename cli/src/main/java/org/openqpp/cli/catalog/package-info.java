/** Measures, activities, benchmarks and MVPs of a performance year on screen and as JSON. */
@NullMarked
package org.openqpp.cli.catalog;

import org.jspecify.annotations.NullMarked;
