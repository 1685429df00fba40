package org.openqpp.program.synth;

/**
 * What the practices of a stretch of the roster have in common.
 *
 * <p>For example, {@link #SOLO_SILENT} are solo practitioners for whom nothing is reported.
 */
enum Kind {
    SOLO_REPORTING(1, 1),
    INDIVIDUALS(2, 30),
    SOLO_SILENT(1, 1),
    SMALL_SILENT(2, 10),
    LARGE_SILENT(16, 60),
    SMALL_GROUP(2, 15),
    LARGE_GROUP(16, 2500),
    SUBGROUP(10, 20),
    VIRTUAL_REPORTING(2, 8),
    VIRTUAL_SILENT(2, 8),
    APM(3, 150),
    PARTIALLY_QUALIFYING(3, 100),
    QUALIFYING(3, 250),
    BELOW_THRESHOLD(1, 3);

    private final int fewest;
    private final int most;

    Kind(int fewest, int most) {
        this.fewest = fewest;
        this.most = most;
    }

    /** Fewest clinicians of a practice. */
    int fewest() {
        return fewest;
    }

    /** Most clinicians of a practice. */
    int most() {
        return most;
    }

    /** Whether nothing is reported. */
    boolean silent() {
        return this == SOLO_SILENT || this == SMALL_SILENT || this == LARGE_SILENT || this == VIRTUAL_SILENT;
    }

    /** How many clinicians there are of this kind at full scale. */
    int clinicians(Shape shape) {
        return switch (this) {
            case SOLO_REPORTING -> shape.soloReporting();
            case INDIVIDUALS -> shape.individualReporting();
            case SOLO_SILENT -> shape.soloNotReporting();
            case SMALL_SILENT -> shape.smallNotReporting();
            case LARGE_SILENT -> shape.largeNotReporting();
            case SMALL_GROUP -> shape.smallGroup();
            case LARGE_GROUP -> shape.largeGroup();
            case SUBGROUP -> shape.subgroup();
            case VIRTUAL_REPORTING -> shape.virtualReporting();
            case VIRTUAL_SILENT -> shape.virtualNotReporting();
            case APM -> shape.apmEntity();
            case PARTIALLY_QUALIFYING -> shape.partiallyQualifying();
            case QUALIFYING -> shape.qualifying();
            case BELOW_THRESHOLD -> BELOW;
        };
    }

    /** Clinicians below the low-volume threshold at full scale; chosen, no published figure. */
    private static final int BELOW = 20_000;
}
