package org.openqpp.program.roster;

import org.openqpp.program.table.Column;
import org.openqpp.program.table.Table;

/**
 * What a roster is: one row that names its performance year.
 *
 * @param performanceYear performance year that all figures belong to
 * @param title where the roster comes from
 */
@Table(
        file = "about",
        required = true,
        key = "performance_year",
        text = "One row: the performance year that the roster belongs to, and where the roster comes from.")
public record About(
        @Column(
                name = "performance_year",
                text = "Performance year of all figures.",
                minimum = 2017,
                maximum = 2099,
                example = "2024")
        int performanceYear,

        @Column(name = "title", text = "Where the roster comes from.", example = "Synthetic program, seed 1")
        String title) {}
