/** From paths on the command line to documents, and from documents to scored cases. */
@NullMarked
package org.openqpp.cli.input;

import org.jspecify.annotations.NullMarked;
