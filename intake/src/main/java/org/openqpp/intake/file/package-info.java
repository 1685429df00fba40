/** Many files at once: found, unpacked, told apart by what is in them, and taken in side by side with bounded memory. */
@NullMarked
package org.openqpp.intake.file;

import org.jspecify.annotations.NullMarked;
