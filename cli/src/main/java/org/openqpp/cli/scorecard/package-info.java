/** The scorecard: a candidate score on one screen, for the people of the practice. */
@NullMarked
package org.openqpp.cli.scorecard;

import org.jspecify.annotations.NullMarked;
