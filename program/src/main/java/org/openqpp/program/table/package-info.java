/** Tables of records as CSV and Parquet files: one written schema, taken from the record definitions, for both. */
@NullMarked
package org.openqpp.program.table;

import org.jspecify.annotations.NullMarked;
