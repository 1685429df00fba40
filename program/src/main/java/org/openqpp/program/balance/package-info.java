/** Budget neutrality: what is taken in equals what is paid out; rules, 42 CFR 414.1405. */
@NullMarked
package org.openqpp.program.balance;

import org.jspecify.annotations.NullMarked;
