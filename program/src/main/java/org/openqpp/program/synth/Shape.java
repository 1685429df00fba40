package org.openqpp.program.synth;

/**
 * How many clinicians take part in which way, at full scale.
 *
 * <p>For example, {@link #PUBLISHED} has the participation options of the published results of performance year 2024 (S3,
 * section 6). Numbers that S3 does not print are <em>inferred</em> from the ones it prints; {@code docs/synthetic-program.md}
 * says how.
 *
 * @param soloReporting solo practitioners who report as individuals
 * @param individualReporting other individuals who report
 * @param soloNotReporting solo practitioners for whom nothing is reported
 * @param smallNotReporting clinicians of other small practices for whom nothing is reported
 * @param largeNotReporting clinicians of larger practices for whom nothing is reported
 * @param smallGroup clinicians of small practices that report as groups
 * @param largeGroup clinicians of larger practices that report as groups
 * @param subgroup clinicians in subgroups
 * @param virtualReporting clinicians in virtual groups that report
 * @param virtualNotReporting clinicians in virtual groups that do not
 * @param apmEntity MIPS eligible clinicians in APM Entities
 * @param qualifying Qualifying APM Participants
 * @param partiallyQualifying Partial QPs, who do not take part
 */
public record Shape(
        int soloReporting,
        int individualReporting,
        int soloNotReporting,
        int smallNotReporting,
        int largeNotReporting,
        int smallGroup,
        int largeGroup,
        int subgroup,
        int virtualReporting,
        int virtualNotReporting,
        int apmEntity,
        int qualifying,
        int partiallyQualifying) {

    /** The shape of the published results. */
    public static final Shape PUBLISHED =
            new Shape(15_400, 5_625, 15_800, 4_700, 1_621, 30_400, 340_061, 571, 22, 89, 105_745, 528_827, 2_013);
}
