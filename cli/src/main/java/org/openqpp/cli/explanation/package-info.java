/** The reasons of a score as an account for people: rules in order, each with its figures unfolded to their inputs. */
@NullMarked
package org.openqpp.cli.explanation;

import org.jspecify.annotations.NullMarked;
