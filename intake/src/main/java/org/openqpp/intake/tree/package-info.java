/** Score trees as JSON documents. */
@NullMarked
package org.openqpp.intake.tree;

import org.jspecify.annotations.NullMarked;
