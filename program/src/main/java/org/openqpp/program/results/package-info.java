/**
 * Participation and performance results: the twelve sections of the yearly at-a-glance report (S3), computed from the final
 * scores of all clinicians, with identities that are checked before anything is written.
 */
@NullMarked
package org.openqpp.program.results;

import org.jspecify.annotations.NullMarked;
