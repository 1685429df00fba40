package org.openqpp.program.candidate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openqpp.policy.value.CollectionType;
import org.openqpp.policy.value.PerformanceCategory;
import org.openqpp.policy.value.PerformanceYear;
import org.openqpp.policy.value.Rational;
import org.openqpp.program.EntityKey;
import org.openqpp.program.SubmissionSource;
import org.openqpp.scoring.submission.Measurement;
import org.openqpp.scoring.submission.MeasurementSet;
import org.openqpp.scoring.submission.MeasurementValue;
import org.openqpp.scoring.submission.MeasurementValue.Answer;
import org.openqpp.scoring.submission.MeasurementValue.ClaimsResult;
import org.openqpp.scoring.submission.MeasurementValue.Counts;
import org.openqpp.scoring.submission.MeasurementValue.Proportion;
import org.openqpp.scoring.submission.Submission;

/** Submissions for tests, as a source of one part. */
public final class SmallSubmissions implements SubmissionSource {

    private static final PerformanceYear YEAR = new PerformanceYear(2024);

    private final List<Submission> submissions = new ArrayList<>();

    /** A submission of these sets. */
    public SmallSubmissions with(EntityKey key, MeasurementSet... sets) {
        submissions.add(
                new Submission(key.participationOption(), key.entityId(), key.tin(), key.npi(), YEAR, List.of(sets)));
        return this;
    }

    /** Improvement activities: so many of medium weight, 10 points each without special status. */
    public static MeasurementSet activities(String program, int medium) {
        List<String> ids = List.of("IA_BE_24", "IA_PM_13", "IA_CC_9", "IA_PM_14");
        List<Measurement> measurements = new ArrayList<>();
        for (String id : ids.subList(0, medium)) {
            measurements.add(new Measurement(id, new Answer(true)));
        }
        return set(PerformanceCategory.IMPROVEMENT_ACTIVITIES, CollectionType.CQM, program, null, measurements);
    }

    /** Six CQMs at a rate in percent, all complete. */
    public static MeasurementSet quality(String program, int rate, String... ids) {
        List<Measurement> measurements = new ArrayList<>();
        for (String id : ids) {
            measurements.add(new Measurement(id, new Counts(rate, 100 - rate, 100, 0, 0, 0, (Rational) null)));
        }
        return set(PerformanceCategory.QUALITY, CollectionType.CQM, program, null, measurements);
    }

    /** A cost measure calculated from claims. */
    public static MeasurementSet cost(String program, String id, String dollars) {
        return set(
                PerformanceCategory.COST,
                CollectionType.ADMINISTRATIVE_CLAIMS,
                program,
                null,
                List.of(new Measurement(id, new ClaimsResult(Rational.parse(dollars), 100))));
    }

    /**
     * A complete Promoting Interoperability set whose four proportions have this numerator out of 100.
     *
     * @param bonus whether an optional public health measure is reported
     */
    public static MeasurementSet interoperability(String program, int numerator, boolean bonus) {
        List<Measurement> measurements = new ArrayList<>();
        for (String id : List.of("PI_EP_1", "PI_HIE_1", "PI_HIE_4", "PI_PEA_1")) {
            measurements.add(new Measurement(id, new Proportion(numerator, 100)));
        }
        List<String> answers = new ArrayList<>(List.of(
                "PI_EP_2",
                "PI_PHCDRR_1",
                "PI_PHCDRR_1_PROD",
                "PI_PHCDRR_3",
                "PI_PHCDRR_3_PROD",
                "PI_PPHI_1",
                "PI_PPHI_2",
                "PI_INFBLO_1",
                "PI_ONCDIR_1"));
        if (bonus) {
            answers.add("PI_PHCDRR_4");
            answers.add("PI_PHCDRR_4_PROD");
        }
        for (String id : answers) {
            measurements.add(new Measurement(id, (MeasurementValue) new Answer(true)));
        }
        return set(
                PerformanceCategory.PROMOTING_INTEROPERABILITY,
                CollectionType.ECQM,
                program,
                "0015CSZ1D3D119Q",
                measurements);
    }

    private static MeasurementSet set(
            PerformanceCategory category,
            CollectionType type,
            String program,
            @Nullable String cehrtId,
            List<Measurement> measurements) {
        return new MeasurementSet(
                category, type, program, LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31), cehrtId, measurements);
    }

    /** The submissions. */
    public List<Submission> submissions() {
        return List.copyOf(submissions);
    }

    @Override
    public List<Part> parts() {
        return List.of(new Part() {
            @Override
            public String name() {
                return "small.jsonl";
            }

            @Override
            public long size() {
                return submissions.size();
            }

            @Override
            public void read(Taker taker) {
                submissions.forEach(taker::submission);
            }
        });
    }

    /** The same submissions with one part for each entity. */
    public SubmissionSource partForEach() {
        List<Part> parts = new ArrayList<>();
        for (Submission submission : submissions) {
            parts.add(new Part() {
                @Override
                public String name() {
                    return "part";
                }

                @Override
                public long size() {
                    return 1;
                }

                @Override
                public void read(Taker taker) {
                    taker.submission(submission);
                }
            });
        }
        return () -> parts;
    }
}
