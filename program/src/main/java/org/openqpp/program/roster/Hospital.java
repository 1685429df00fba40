package org.openqpp.program.roster;

import org.jspecify.annotations.Nullable;
import org.openqpp.policy.value.Rational;
import org.openqpp.program.table.Column;
import org.openqpp.program.table.Table;

/**
 * A hospital with its Hospital Value-Based Purchasing result (rules ).
 *
 * <p>For example, without the percents mapped to its percentile a hospital gives no facility-based score.
 *
 * @param ccn certification number
 * @param name name
 * @param totalPerformanceScore total performance score
 * @param percentile its percentile among hospitals
 * @param qualityPercent MIPS quality percent at the same percentile
 * @param costPercent MIPS cost percent at the same percentile
 */
@Table(file = "hospitals", key = "ccn", text = "A hospital with its Hospital Value-Based Purchasing result.")
public record Hospital(
        @Column(name = "ccn", text = "Certification number.", example = "010001")
        String ccn,

        @Column(name = "name", text = "Name of the hospital.", optional = true, example = "Southeast Health") @Nullable
        String name,

        @Column(
                name = "total_performance_score",
                text = "Total performance score; without it nobody is facility-based through this hospital.",
                optional = true,
                maximum = 100,
                example = "15.583333")
        @Nullable
        Rational totalPerformanceScore,

        @Column(
                name = "percentile",
                text = "Percentile of that score among hospitals.",
                optional = true,
                maximum = 100,
                example = "12")
        @Nullable
        Rational percentile,

        @Column(
                name = "quality_percent",
                text = "MIPS quality percent at the same percentile; without it there is no facility-based score.",
                optional = true,
                maximum = 100,
                example = "51.2")
        @Nullable
        Rational qualityPercent,

        @Column(
                name = "cost_percent",
                text = "MIPS cost percent at the same percentile; without it there is no facility-based score.",
                optional = true,
                maximum = 100,
                example = "44.8")
        @Nullable
        Rational costPercent) {}
