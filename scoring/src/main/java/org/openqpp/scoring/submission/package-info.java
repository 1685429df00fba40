/** What an entity submits: the Submissions API's object as values, complete enough to be scored. */
@NullMarked
package org.openqpp.scoring.submission;

import org.jspecify.annotations.NullMarked;
