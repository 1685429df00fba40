/** Items and services counted from claims, as people read them. */
@NullMarked
package org.openqpp.cli.claims;

import org.jspecify.annotations.NullMarked;
