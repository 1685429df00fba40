/**
 * Scores one entity: submissions and participation under a policy become candidate scores, each with its reasons (42 CFR
 * 414.1380, in the order of rule ).
 */
@NullMarked
package org.openqpp.scoring;

import org.jspecify.annotations.NullMarked;
