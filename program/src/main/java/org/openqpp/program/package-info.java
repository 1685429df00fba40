/**
 * The whole program: everything that looks at more than one entity. It stands on scoring and policy; submissions reach it
 * through {@link org.openqpp.program.SubmissionSource}.
 */
@NullMarked
package org.openqpp.program;

import org.jspecify.annotations.NullMarked;
