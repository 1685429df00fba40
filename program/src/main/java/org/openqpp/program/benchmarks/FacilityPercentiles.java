package org.openqpp.program.benchmarks;

import java.util.ArrayList;
import java.util.List;
import org.openqpp.policy.value.Rational;
import org.openqpp.program.roster.Hospital;

/**
 * The mapping from hospital scores to MIPS percents of facility-based scoring: the percent at the same percentile of all MIPS
 * scores (rule ).
 *
 * <p>For example, a hospital with a higher score than 99 percent of the hospitals has the quality percent that 99 percent of
 * the MIPS quality scores do not exceed. The percentile of a hospital is the share of hospitals with a lower score, rounded
 * down to whole percents (<em>unverified</em>).
 */
public final class FacilityPercentiles {

    private static final int PERCENT_DECIMALS = 4;

    private final List<Rational> hospitalScores;
    private final Sample quality;
    private final Sample cost;
    private final PercentileMethod method;

    /**
     * The mapping of a population.
     *
     * @param hospitalScores total performance scores of all hospitals
     * @param quality MIPS quality percents
     * @param cost MIPS cost percents
     * @param method how percentiles are read
     */
    public FacilityPercentiles(List<Rational> hospitalScores, Sample quality, Sample cost, PercentileMethod method) {
        this.hospitalScores = hospitalScores.stream().sorted().toList();
        this.quality = quality;
        this.cost = cost;
        this.method = method;
    }

    /** The percentile of a total performance score among the hospitals, 0 to 99. */
    public int percentile(Rational totalPerformanceScore) {
        long lower = 0;
        while (lower < hospitalScores.size() && hospitalScores.get((int) lower).isLessThan(totalPerformanceScore)) {
            lower++;
        }
        return hospitalScores.isEmpty() ? 0 : (int) (lower * 100 / hospitalScores.size());
    }

    /** The hospitals with percentile, quality percent and cost percent; those without a score are as they were. */
    public List<Hospital> map(List<Hospital> hospitals) {
        List<Hospital> mapped = new ArrayList<>(hospitals.size());
        for (Hospital hospital : hospitals) {
            Rational score = hospital.totalPerformanceScore();
            if (score == null) {
                mapped.add(hospital);
                continue;
            }
            Rational percentile = Rational.of(percentile(score));
            mapped.add(new Hospital(
                    hospital.ccn(),
                    hospital.name(),
                    score,
                    percentile,
                    Rational.of(quality.percentile(percentile, method).toBigDecimal(PERCENT_DECIMALS)),
                    Rational.of(cost.percentile(percentile, method).toBigDecimal(PERCENT_DECIMALS))));
        }
        return mapped;
    }
}
