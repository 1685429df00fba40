package org.openqpp.program.synth;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openqpp.policy.Policy;
import org.openqpp.policy.value.PerformanceCategory;
import org.openqpp.policy.value.Rational;
import org.openqpp.policy.value.ReportingOption;
import org.openqpp.program.EntityKey;
import org.openqpp.program.Money;
import org.openqpp.program.roster.About;
import org.openqpp.program.roster.ApmEntity;
import org.openqpp.program.roster.ApmParticipant;
import org.openqpp.program.roster.ApprovedException;
import org.openqpp.program.roster.Clinician;
import org.openqpp.program.roster.ClinicianType;
import org.openqpp.program.roster.Combination;
import org.openqpp.program.roster.DesignatedArea;
import org.openqpp.program.roster.Hospital;
import org.openqpp.program.roster.PathwayRegistration;
import org.openqpp.program.roster.Practice;
import org.openqpp.program.roster.PriorYearScore;
import org.openqpp.program.roster.QualifyingFigures;
import org.openqpp.program.roster.SegmentFigures;
import org.openqpp.program.roster.Snapshot;
import org.openqpp.program.roster.Subgroup;
import org.openqpp.program.roster.SubgroupClinician;
import org.openqpp.program.roster.VirtualGroup;
import org.openqpp.program.roster.VirtualGroupPractice;
import org.openqpp.scoring.participation.ComplexPatientStatistics;
import org.openqpp.scoring.submission.MeasurementSet;
import org.openqpp.scoring.submission.Submission;

/**
 * A synthetic program: practices, clinicians and what they report, drawn with a seed and handed out one after the other.
 *
 * <p>For example, {@code new SyntheticProgram(policy, Shape.PUBLISHED, Rational.parse("0.001"), 1, true)} has about 520
 * clinicians with a payment adjustment. The same seed and scale give the same program. No identifier can be a real one:
 * practices begin with 00, clinicians with 9, ZIP codes with 000.
 */
public final class SyntheticProgram {

    private static final int HOSPITALS = 60;
    private static final int ZIPS = 100;
    private static final int RURAL_ZIPS = 0;
    private static final int STRUCK_ZIPS = 100;
    private static final int OTHER_ZIPS = 200;
    private static final List<String> STATES =
            List.of("CA", "FL", "GA", "IA", "IL", "NC", "NY", "OH", "PA", "TX", "WA");
    private static final List<ClinicianType> TYPES = List.of(
            ClinicianType.PHYSICIAN,
            ClinicianType.PHYSICIAN,
            ClinicianType.PHYSICIAN,
            ClinicianType.PHYSICIAN,
            ClinicianType.PHYSICIAN,
            ClinicianType.PHYSICIAN,
            ClinicianType.NURSE_PRACTITIONER,
            ClinicianType.NURSE_PRACTITIONER,
            ClinicianType.PHYSICIAN_ASSISTANT,
            ClinicianType.NURSE_ANESTHETIST);
    private static final List<String> SPECIALTIES =
            List.of("Internal Medicine", "Family Medicine", "Cardiology", "General Surgery", "Neurology", "Urology");
    private static final Set<Snapshot> ALL_SNAPSHOTS = Set.of(Snapshot.values());

    private static final long ENTITY_KIND = 100;
    private static final long VIRTUAL_KIND = 101;
    private static final long HOSPITAL_KIND = 102;

    private final MeasureMenu menu;
    private final Policy policy;
    private final Shape shape;
    private final Rational scale;
    private final long seed;
    private final boolean qualifying;

    /**
     * A program that is not drawn yet.
     *
     * @param policy policy of the performance year
     * @param shape how many clinicians take part in which way at full scale
     * @param scale size, 1 for full scale
     * @param seed seed
     * @param qualifying whether clinicians in Advanced APMs who do not take part in MIPS are drawn too
     */
    public SyntheticProgram(Policy policy, Shape shape, Rational scale, long seed, boolean qualifying) {
        if (scale.signum() <= 0) {
            throw new IllegalArgumentException("the scale is above 0");
        }
        this.policy = policy;
        this.menu = new MeasureMenu(policy);
        this.shape = shape;
        this.scale = scale;
        this.seed = seed;
        this.qualifying = qualifying;
    }

    /** Name of the program, which says that it is synthetic and how it was drawn. */
    public String title() {
        return "Synthetic program, scale " + scale + ", seed " + seed;
    }

    /** Statistics of a prior year that fit the risk indicators of the program; they are made up as well. */
    public static ComplexPatientStatistics statistics() {
        var indicators = new ComplexPatientStatistics.Indicators(
                new ComplexPatientStatistics.Statistic(
                        Rational.parse("1.36"), Rational.parse("1.40"), Rational.parse("0.36")),
                new ComplexPatientStatistics.Statistic(
                        Rational.parse("0.24"), Rational.parse("0.27"), Rational.parse("0.15")));
        return new ComplexPatientStatistics(indicators, indicators);
    }

    /** Clinicians of a kind at this scale; each kind that there is has at least one practice. */
    private int clinicians(Kind kind) {
        boolean outside = kind == Kind.QUALIFYING || kind == Kind.PARTIALLY_QUALIFYING;
        int full = kind.clinicians(shape);
        if (full == 0 || (outside && !qualifying)) {
            return 0;
        }
        long scaled = scale.times(Rational.of(full)).toBigDecimal(0).longValueExact();
        // a virtual group has two practices at least
        boolean virtual = kind == Kind.VIRTUAL_REPORTING || kind == Kind.VIRTUAL_SILENT;
        return Math.toIntExact(Math.max(scaled, virtual ? 2L * kind.fewest() : kind.fewest()));
    }

    /** Draws the program. */
    public void draw(Sink sink) throws IOException {
        new Drawing(sink).draw();
    }

    /** What the clinicians of a practice share. */
    private static final class Site {
        private final Kind kind;
        private final String tin;
        private final int size;
        private final Draw draw;
        private boolean rural;
        private boolean struck;
        private boolean hospital;
        private boolean facility;
        private boolean facingNobody;
        private final List<String> npis = new ArrayList<>();

        Site(Kind kind, String tin, int size, Draw draw) {
            this.kind = kind;
            this.tin = tin;
            this.size = size;
            this.draw = draw;
        }

        boolean small() {
            return size <= 15;
        }

        /** Whether activities count double (rule ). */
        boolean doubled() {
            return small() || rural || facingNobody;
        }

        /** Whether Promoting Interoperability is reweighted when nothing is sent (rule ). */
        boolean interoperabilityReweighted() {
            return small() || hospital || facingNobody;
        }
    }

    /** The state of one drawing. */
    private final class Drawing {
        private final Sink sink;
        private final Map<Kind, Integer> left = new EnumMap<>(Kind.class);
        private long practices;
        private long clinicians;
        private long all;
        private long entities;
        private long entityRoom;
        private String entityId = "";
        private double entityStanding;
        private boolean entityReportsInteroperability;
        private long virtualGroups;
        private int virtualRoom;
        private String virtualId = "";
        private long subgroups;

        Drawing(Sink sink) {
            this.sink = sink;
        }

        void draw() throws IOException {
            sink.row(new About(policy.year().value(), title()));
            areas();
            hospitals();
            for (Kind kind : Kind.values()) {
                left.put(kind, clinicians(kind));
                all += clinicians(kind);
            }
            for (Kind kind : Kind.values()) {
                entityRoom = 0;
                virtualRoom = 0;
                int rest = clinicians(kind);
                while (rest > 0) {
                    practices++;
                    Draw draw = Draw.of(seed, kind.name().hashCode(), practices);
                    int size = size(kind, draw, rest);
                    rest -= size;
                    practice(new Site(kind, String.format("%09d", practices), size, draw), rest);
                    sink.drawn(clinicians, all);
                }
            }
        }

        private int size(Kind kind, Draw draw, int rest) {
            double drawn =
                    switch (kind) {
                        case SMALL_GROUP -> 2 + 9 * draw.uniform() * draw.uniform() + 4 * draw.uniform();
                        case LARGE_GROUP -> 16 + draw.logNormal(70, 1.1);
                        case APM, QUALIFYING, PARTIALLY_QUALIFYING -> draw.logNormal(20, 1.0);
                        case INDIVIDUALS -> draw.happens(0.85) ? draw.between(2, 8) : draw.between(16, 30);
                        default -> draw.between(kind.fewest(), kind.most());
                    };
            int most = Math.max(kind.fewest(), Math.min(kind.most(), clinicians(kind) / 6));
            int size = (int) Math.min(most, Math.max(kind.fewest(), drawn));
            return rest - size < kind.fewest() ? rest : size;
        }

        private void areas() throws IOException {
            for (int i = 0; i < ZIPS; i++) {
                sink.row(new DesignatedArea(DesignatedArea.Kind.RURAL, zip(RURAL_ZIPS + i), null, null));
                sink.row(new DesignatedArea(
                        DesignatedArea.Kind.EXTREME_CIRCUMSTANCES, zip(STRUCK_ZIPS + i), null, null));
            }
        }

        private static String zip(int number) {
            return String.format("%05d", number);
        }

        private void hospitals() throws IOException {
            for (int i = 0; i < HOSPITALS; i++) {
                Draw draw = Draw.of(seed, HOSPITAL_KIND, i);
                double rank = (i + draw.uniform()) / HOSPITALS;
                sink.row(new Hospital(
                        ccn(i),
                        null,
                        Draw.decimal(10 + 60 * rank, 4),
                        Draw.decimal(StrictMath.floor(100 * rank), 0),
                        Draw.decimal(70 + 30 * rank, 2),
                        Draw.decimal(62 + 30 * rank, 2)));
            }
        }

        private static String ccn(int number) {
            return String.format("99%04d", number);
        }

        private void practice(Site site, int rest) throws IOException {
            Draw draw = site.draw;
            site.rural = draw.happens(site.size > 400 ? 0.06 : site.kind == Kind.APM ? 0.10 : 0.14);
            boolean hospitalPossible = site.kind == Kind.LARGE_GROUP || site.kind == Kind.LARGE_SILENT;
            site.hospital = hospitalPossible && draw.happens(site.kind == Kind.LARGE_SILENT ? 0.16 : 0.10);
            site.facility = site.hospital && draw.happens(site.kind == Kind.LARGE_SILENT ? 1 : 0.5);
            site.facingNobody = site.kind == Kind.LARGE_GROUP && !site.hospital && draw.happens(0.03);
            site.struck = draw.happens(
                    switch (site.kind) {
                        case SOLO_REPORTING -> 0.09;
                        case INDIVIDUALS -> 0.03;
                        case SOLO_SILENT -> 0.424;
                        case SMALL_SILENT -> 0.81;
                        case LARGE_SILENT -> site.hospital ? 0 : 0.93;
                        default -> 0;
                    });
            Rational risk = Draw.decimal(Math.max(0.5, 1.32 + 0.32 * draw.normal()), 4);
            Rational dual = Draw.decimal(Math.min(0.95, Math.max(0.01, 0.235 + 0.13 * draw.normal())), 4);
            sink.row(new Practice(site.tin, null, draw.of(STATES), null, null, risk, dual));
            for (int i = 0; i < site.size; i++) {
                clinician(site, i, risk, dual);
            }
            switch (site.kind) {
                case SOLO_REPORTING, INDIVIDUALS -> individuals(site);
                case SOLO_SILENT, SMALL_SILENT, LARGE_SILENT -> silent(site);
                case SMALL_GROUP, LARGE_GROUP -> group(site);
                case SUBGROUP -> subgroup(site);
                case VIRTUAL_REPORTING, VIRTUAL_SILENT -> virtualGroup(site, rest);
                case APM, QUALIFYING, PARTIALLY_QUALIFYING -> apmEntity(site, rest);
                case BELOW_THRESHOLD -> {
                    // not eligible, nothing to report
                }
            }
        }

        private void clinician(Site site, int place, Rational risk, Rational dual) throws IOException {
            clinicians++;
            Draw draw = site.draw;
            String npi = npi(clinicians);
            site.npis.add(npi);
            sink.row(new Clinician(
                    npi,
                    null,
                    site.kind == Kind.LARGE_GROUP ? draw.of(TYPES) : ClinicianType.PHYSICIAN,
                    draw.of(SPECIALTIES),
                    LocalDate.of(draw.between(1985, 2020), draw.between(1, 12), 1)));
            boolean low = site.kind == Kind.BELOW_THRESHOLD
                    || ((site.kind == Kind.LARGE_GROUP || site.kind == Kind.SMALL_GROUP)
                            && place > 1
                            && draw.happens(0.5));
            List<String> zips = new ArrayList<>();
            if (site.struck) {
                zips.add(zip(STRUCK_ZIPS + draw.between(0, ZIPS - 1)));
            }
            if (site.rural) {
                zips.add(zip(RURAL_ZIPS + draw.between(0, ZIPS - 1)));
            }
            if (zips.isEmpty()) {
                zips.add(zip(OTHER_ZIPS + draw.between(0, ZIPS - 1)));
            }
            boolean solo = site.kind == Kind.SOLO_REPORTING || site.kind == Kind.SOLO_SILENT;
            double charges =
                    low ? 20_000 + 60_000 * draw.uniform() : 92_000 + draw.logNormal(solo ? 150_000 : 45_000, 0.9);
            sink.row(new Combination(
                    site.tin,
                    npi,
                    zips,
                    null,
                    site.facility ? ccn(draw.between(0, HOSPITALS - 1)) : null,
                    risk,
                    dual,
                    cents(charges * (0.9 + 0.2 * draw.uniform())),
                    segment(site, charges, low),
                    segment(site, charges, low)));
        }

        private static Money cents(double dollars) {
            return new Money(StrictMath.round(dollars * 100));
        }

        private static SegmentFigures segment(Site site, double charges, boolean low) {
            Draw draw = site.draw;
            int patients = low ? draw.between(5, 150) : draw.between(210, 900);
            int services = low ? patients : patients * draw.between(2, 6);
            int hospital = site.hospital ? services * 9 / 10 : services / 20;
            return new SegmentFigures(
                    cents(low ? Math.min(charges, 89_000) : Math.max(charges, 90_500)),
                    patients,
                    services,
                    0,
                    hospital,
                    services / 20,
                    0,
                    0,
                    site.facingNobody ? draw.between(0, 40) : services);
        }

        /** The NPI with this number: 9, eight digits, check digit. */
        private static String npi(long number) {
            String digits = String.format("9%08d", number);
            int sum = 24;
            for (int i = 0; i < digits.length(); i++) {
                int digit = digits.charAt(i) - '0';
                sum += i % 2 == 0 ? digit * 2 / 10 + digit * 2 % 10 : digit;
            }
            return digits + (10 - sum % 10) % 10;
        }

        private Submission submission(EntityKey key, List<MeasurementSet> sets) {
            return new Submission(key.participationOption(), key.entityId(), key.tin(), key.npi(), policy.year(), sets);
        }

        private void send(EntityKey key, List<MeasurementSet> sets) throws IOException {
            if (!sets.isEmpty()) {
                sink.entity(key, List.of(submission(key, sets)));
            }
        }

        /** Where an entity stands, 0 to 100; some stand far below the others. */
        private static double standing(Draw draw, double usual, double farBelow) {
            return draw.happens(farBelow) ? usual - 32 + 12 * draw.normal() : usual + 13 * draw.normal();
        }

        /** How far costs are from the median, in standard deviations; some cost much more than the others. */
        private static double distance(Draw draw) {
            return draw.happens(0.15) ? 0.95 + 0.5 * draw.normal() : -0.06 + 0.45 * draw.normal();
        }

        private void individuals(Site site) throws IOException {
            Draw draw = site.draw;
            for (String npi : site.npis) {
                Performing performing = new Performing(menu, draw);
                List<MeasurementSet> sets = new ArrayList<>();
                double standing = standing(draw, 67.5, 0.18);
                String program = ReportingOption.TRADITIONAL_NAME;
                double what = draw.uniform();
                if (site.struck) {
                    sets.add(performing.activities(program, true, 1));
                } else if (what < 0.03) {
                    sets.add(performing.quality(draw.of(menu.claims()), program, 1, standing, 60));
                } else {
                    boolean byClaims = site.small() && draw.happens(0.35);
                    sets.add(performing.quality(
                            draw.of(byClaims ? menu.claims() : menu.specialties()),
                            program,
                            draw.happens(0.88) ? 6 : draw.between(2, 5),
                            standing,
                            200));
                    if (what > 0.105) {
                        sets.add(performing.activities(program, site.doubled(), draw.happens(0.95) ? 1 : 0.5));
                    }
                    if (!site.interoperabilityReweighted() || draw.happens(0.05)) {
                        sets.add(performing.interoperability(program, 200));
                    }
                }
                if (!site.struck && draw.happens(0.45)) {
                    sets.add(performing.cost(program, draw.between(1, 2), distance(draw)));
                }
                send(EntityKey.individual(site.tin, npi), sets);
            }
        }

        private void silent(Site site) throws IOException {
            Draw draw = site.draw;
            if (site.struck) {
                return;
            }
            double measured = site.kind == Kind.SOLO_SILENT ? 0.55 : 0.7;
            for (String npi : site.npis) {
                if (draw.happens(measured)) {
                    Performing performing = new Performing(menu, draw);
                    send(
                            EntityKey.individual(site.tin, npi),
                            List.of(performing.cost(
                                    ReportingOption.TRADITIONAL_NAME, draw.between(1, 2), distance(draw))));
                }
            }
        }

        private void group(Site site) throws IOException {
            Draw draw = site.draw;
            EntityKey key = EntityKey.group(site.tin);
            Performing performing = new Performing(menu, draw);
            List<MeasurementSet> sets = new ArrayList<>();
            double standing =
                    standing(draw, (site.small() ? 70.5 : 68) - (site.rural ? 1.5 : 0), site.small() ? 0.16 : 0.045);
            double distance = distance(draw);
            if (draw.happens(site.small() ? 0.065 : 0.01)) {
                sink.row(new ApprovedException(
                        key, Set.of(PerformanceCategory.values()), ApprovedException.Ground.EXTREME_CIRCUMSTANCES));
                sets.add(performing.activities(ReportingOption.TRADITIONAL_NAME, site.doubled(), 1));
                send(key, sets);
                return;
            }
            boolean registered = draw.happens(0.09);
            boolean pathway = registered && draw.happens(0.7);
            if (registered) {
                MeasureMenu.Choice choice = draw.of(menu.pathways());
                sink.row(new PathwayRegistration(key, choice.name(), null, registration()));
                if (pathway) {
                    addAll(sets, performing, site, choice, 4, standing - 16, distance);
                }
            }
            if (!pathway || draw.happens(0.7)) {
                MeasureMenu.Choice choice = draw.of(menu.specialties());
                addAll(sets, performing, site, choice, draw.happens(0.93) ? 6 : draw.between(3, 5), standing, distance);
            }
            if (draw.happens(0.7)) {
                prior(key, 74 + 9 * draw.normal(), draw.happens(0.8) ? 61 + 9 * draw.normal() : -1);
            }
            send(key, sets);
        }

        private LocalDate registration() {
            return LocalDate.of(policy.year().value(), 6, 15);
        }

        private void prior(EntityKey key, double quality, double cost) throws IOException {
            sink.row(new PriorYearScore(
                    key,
                    ReportingOption.TRADITIONAL_NAME,
                    PriorYearScore.Source.OWN,
                    Draw.decimal(Math.min(100, Math.max(5, quality)), 2),
                    cost < 0 ? null : Draw.decimal(Math.min(100, Math.max(10, cost)), 2)));
        }

        private void addAll(
                List<MeasurementSet> sets,
                Performing performing,
                Site site,
                MeasureMenu.Choice choice,
                int measures,
                double standing,
                double distance) {
            Draw draw = site.draw;
            boolean pathway = policy.catalog().findValuePathway(choice.name()).isPresent();
            String program = pathway ? choice.name() : ReportingOption.TRADITIONAL_NAME;
            sets.add(performing.quality(choice, program, measures, standing, 40 * Math.min(site.size, 100) + 60));
            if (draw.happens(0.985)) {
                sets.add(performing.activities(program, site.doubled() || pathway, draw.happens(0.955) ? 1 : 0.5));
            }
            boolean sent = site.interoperabilityReweighted() ? draw.happens(0.05) : draw.happens(0.99);
            if (sent) {
                sets.add(performing.interoperability(program, 50 * Math.min(site.size, 100)));
            }
            if (!site.small()) {
                sets.add(performing.claimsQuality(program, standing));
            }
            if (draw.happens(site.small() ? 0.6 : 0.97)) {
                int number = site.small() ? draw.between(1, 3) : draw.between(1, 8);
                sets.add(performing.cost(program, number, distance));
            }
        }

        private void subgroup(Site site) throws IOException {
            Draw draw = site.draw;
            subgroups++;
            String id = String.format("SG-%08d", subgroups);
            EntityKey key = EntityKey.subgroup(id);
            sink.row(new Subgroup(id, site.tin, null));
            for (String npi : site.npis) {
                sink.row(new SubgroupClinician(id, npi));
            }
            MeasureMenu.Choice choice = draw.of(menu.pathways());
            sink.row(new PathwayRegistration(key, choice.name(), null, registration()));
            Performing performing = new Performing(menu, draw);
            List<MeasurementSet> sets = new ArrayList<>();
            sets.add(performing.quality(choice, choice.name(), 4, 46 + 12 * draw.normal(), 400));
            sets.add(performing.activities(choice.name(), true, 1));
            sets.add(performing.interoperability(choice.name(), 400));
            send(key, sets);
            // cost is that of the affiliated group
            send(EntityKey.group(site.tin), List.of(performing.cost(choice.name(), 3, 0.1 + 0.5 * draw.normal())));
        }

        private void virtualGroup(Site site, int rest) throws IOException {
            if (virtualRoom <= 0) {
                virtualGroups++;
                virtualId = String.format("VG%04d", virtualGroups);
                Draw draw = Draw.of(seed, VIRTUAL_KIND, virtualGroups);
                virtualRoom = Math.max(site.size + rest, 2);
                sink.row(new VirtualGroup(
                        virtualId, null, LocalDate.of(policy.year().value() - 1, 11, 20), null, null));
                if (!site.kind.silent()) {
                    Performing performing = new Performing(menu, draw);
                    String program = ReportingOption.TRADITIONAL_NAME;
                    send(
                            EntityKey.virtualGroup(virtualId),
                            List.of(
                                    performing.quality(draw.of(menu.specialties()), program, 6, 35, 900),
                                    performing.activities(program, false, 1),
                                    performing.interoperability(program, 900),
                                    performing.cost(program, 2, 0.3)));
                }
            }
            virtualRoom -= site.size;
            sink.row(new VirtualGroupPractice(virtualId, site.tin));
        }

        private void apmEntity(Site site, int rest) throws IOException {
            if (entityRoom <= 0) {
                entities++;
                entityId = String.format("A%05d", entities);
                Draw draw = Draw.of(seed, ENTITY_KIND, entities);
                boolean mips = site.kind == Kind.APM;
                entityRoom = Math.min(site.size + (long) rest, (long) draw.logNormal(mips ? 220 : 900, 0.7));
                boolean advanced = !mips || draw.happens(0.38);
                sink.row(new ApmEntity(
                        entityId, null, "Medicare Shared Savings Program", true, advanced, null, null, null, null));
                if (advanced) {
                    qualifyingFigures(site.kind);
                }
                if (mips) {
                    entitySubmission(draw);
                }
            }
            entityRoom -= site.size;
            for (String npi : site.npis) {
                sink.row(new ApmParticipant(entityId, site.tin, npi, ALL_SNAPSHOTS));
            }
            if (site.kind == Kind.APM && !entityReportsInteroperability && !site.small()) {
                Performing performing = new Performing(menu, site.draw);
                send(
                        EntityKey.group(site.tin),
                        List.of(performing.interoperability(ReportingOption.TRADITIONAL_NAME, 800)));
            }
        }

        private void qualifyingFigures(Kind kind) throws IOException {
            int payments =
                    switch (kind) {
                        case QUALIFYING -> 62;
                        case PARTIALLY_QUALIFYING -> 43;
                        default -> 28;
                    };
            for (Snapshot snapshot : Snapshot.values()) {
                if (snapshot.countsForQualifying()) {
                    sink.row(new QualifyingFigures(
                            entityId, null, snapshot, Rational.of(payments), Rational.of(payments - 16L)));
                }
            }
        }

        private void entitySubmission(Draw draw) throws IOException {
            EntityKey key = EntityKey.apmEntity(entityId);
            entityStanding = 80 + 9 * draw.normal();
            entityReportsInteroperability = draw.happens(0.7);
            Performing performing = new Performing(menu, draw);
            List<MeasurementSet> sets = new ArrayList<>(performing.pathwayQuality(entityStanding));
            sets.add(performing.claimsQuality(ReportingOption.APP_NAME, entityStanding - 10));
            if (entityReportsInteroperability) {
                sets.add(performing.interoperability(ReportingOption.APP_NAME, 20_000));
            }
            send(key, sets);
        }
    }
}
