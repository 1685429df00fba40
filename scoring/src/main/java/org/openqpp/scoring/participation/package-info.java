/** What the program knows about the entity beside its submissions. */
@NullMarked
package org.openqpp.scoring.participation;

import org.jspecify.annotations.NullMarked;
