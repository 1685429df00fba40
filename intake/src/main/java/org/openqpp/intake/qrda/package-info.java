/** QRDA Category III documents to submissions and problems, and submissions to QRDA III documents. */
@NullMarked
package org.openqpp.intake.qrda;

import org.jspecify.annotations.NullMarked;
