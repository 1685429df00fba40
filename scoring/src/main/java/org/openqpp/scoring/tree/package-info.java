/** The score tree: what an entity sees of its score, node by node, each with its reasons. */
@NullMarked
package org.openqpp.scoring.tree;

import org.jspecify.annotations.NullMarked;
