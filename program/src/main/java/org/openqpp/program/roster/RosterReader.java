package org.openqpp.program.roster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openqpp.policy.Eligibility;
import org.openqpp.policy.Policy;
import org.openqpp.policy.value.ParticipationOption;
import org.openqpp.policy.value.PerformanceCategory;
import org.openqpp.policy.value.ReportingOption;
import org.openqpp.program.EntityKey;
import org.openqpp.program.Identifiers;
import org.openqpp.program.Packing;
import org.openqpp.program.table.RowBatch;
import org.openqpp.program.table.TableDefinition;
import org.openqpp.program.table.TableFormat;
import org.openqpp.program.table.TableProblem.Code;
import org.openqpp.program.table.TableProblems;
import org.openqpp.program.table.TableReader;

/**
 * Reads a roster strictly: every cell, every key and every reference is checked, everything that is wrong is reported at once,
 * and a roster in which anything is wrong is not used.
 *
 * <p>For example, {@code RosterReader.read(Path.of("roster"), policy)}.
 */
public final class RosterReader {

    private static final int ZIP_CODES = 100_000;

    private static final String PRACTICES = TableDefinition.of(Practice.class).file();
    private static final String CLINICIANS = TableDefinition.of(Clinician.class).file();
    private static final String COMBINATIONS =
            TableDefinition.of(Combination.class).file();
    private static final String HOSPITALS = TableDefinition.of(Hospital.class).file();
    private static final String VIRTUAL_GROUPS =
            TableDefinition.of(VirtualGroup.class).file();
    private static final String SUBGROUPS = TableDefinition.of(Subgroup.class).file();
    private static final String APM_ENTITIES =
            TableDefinition.of(ApmEntity.class).file();

    private final Path folder;
    private final Policy policy;
    private final int threads;
    private final TableProblems problems = new TableProblems();
    private final UnresolvedReferences unresolved = new UnresolvedReferences();
    private final Map<String, Long> rows = new TreeMap<>();

    private RosterReader(Path folder, Policy policy, int threads) {
        this.folder = folder;
        this.policy = policy;
        this.threads = threads;
    }

    /**
     * The roster in a folder.
     *
     * @throws org.openqpp.program.table.TableException if anything is wrong with its files
     */
    public static Roster read(Path folder, Policy policy) {
        return read(folder, policy, 1);
    }

    /**
     * The roster in a folder; the same for any number of threads.
     *
     * @throws org.openqpp.program.table.TableException if anything is wrong with its files
     */
    public static Roster read(Path folder, Policy policy, int threads) {
        return new RosterReader(folder, policy, threads).read();
    }

    private Roster read() {
        checkFiles();
        String title = readAbout();
        byte[] areas = readAreas();
        List<Hospital> hospitals = new ArrayList<>();
        Map<String, Integer> hospitalNumbers = new HashMap<>();
        read(Hospital.class, (file, line, hospital) -> {
            if (hospitalNumbers.putIfAbsent(hospital.ccn(), hospitals.size()) != null) {
                duplicate(file, line, "ccn");
            }
            hospitals.add(hospital);
        });
        Clinicians clinicians = readClinicians();
        PracticeColumns practiceColumns = new PracticeColumns();
        read(Practice.class, practiceColumns::add);
        int[] tins = practiceColumns.tins.toArray();
        CombinationColumns columns = new CombinationColumns(tins, clinicians, areas, hospitalNumbers);
        readBatches(Combination.class, columns);
        Combinations combinations = columns.freeze();
        Practices practices = practiceColumns.freeze(tins, columns.firsts(tins.length));
        RosterParts parts = new RosterParts(policy.year(), practices, clinicians, combinations, hospitals, rows);
        parts.title = title;
        new References(parts).readAll();
        unresolved.report(problems);
        problems.throwIfAny();
        return new Roster(parts);
    }

    /** Takes a row with the name of its file, for problems. */
    private interface Handler<R> {
        void row(String file, long line, R row);
    }

    private <R extends Record> void read(Class<R> record, Handler<R> handler) {
        TableReader<R> reader = reader(record);
        String file = reader.fileName(folder);
        long[] count = {0};
        reader.read(folder, (line, row) -> {
            count[0]++;
            handler.row(file, line, row);
        });
        rows.put(TableDefinition.of(record).file(), count[0]);
    }

    /** Takes the rows of a large table, one after the other. */
    private interface BatchRows {
        void row(String file, long line, RowBatch batch, int row);
    }

    private <R extends Record> void readBatches(Class<R> record, BatchRows handler) {
        TableReader<R> reader = reader(record);
        String file = reader.fileName(folder);
        long[] count = {0};
        reader.readBatches(folder, threads, batch -> {
            count[0] += batch.size();
            for (int row = 0; row < batch.size(); row++) {
                handler.row(file, batch.line(row), batch, row);
            }
        });
        rows.put(TableDefinition.of(record).file(), count[0]);
    }

    private <R extends Record> TableReader<R> reader(Class<R> record) {
        TableReader<R> reader = new TableReader<>(record, problems);
        TableDefinition<R> table = reader.table();
        if (table.required() || TableReader.file(folder, table) != null) {
            unresolved.reading(table.file(), reader.rejected());
        }
        return reader;
    }

    private void duplicate(String file, long line, String column) {
        problems.add(file, line, column, Code.DUPLICATE_KEY, "an earlier row has the same key");
    }

    private void checkFiles() {
        Set<String> known = new HashSet<>();
        for (Class<? extends Record> record : RosterTables.ALL) {
            String table = TableDefinition.of(record).file();
            int found = 0;
            for (TableFormat format : TableFormat.values()) {
                known.add(format.fileName(table));
                found += Files.exists(folder.resolve(format.fileName(table))) ? 1 : 0;
            }
            if (found > 1) {
                problems.add(table, 0, "", Code.TWO_FILES, "the table is there as CSV and as Parquet");
            }
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<String> names =
                    files.map(file -> file.getFileName().toString()).sorted().toList();
            for (String name : names) {
                boolean table = name.endsWith(".csv") || name.endsWith(".parquet");
                if (table && !known.contains(name)) {
                    problems.add(name, 0, "", Code.UNKNOWN_FILE, "a roster has no such table");
                }
            }
        } catch (IOException e) {
            problems.add("", 0, "", Code.UNREADABLE_FILE, "the folder of the roster cannot be listed");
        }
    }

    private String readAbout() {
        List<About> found = new ArrayList<>();
        String[] name = {"about.csv"};
        read(About.class, (file, line, about) -> {
            name[0] = file;
            found.add(about);
            if (about.performanceYear() != policy.year().value()) {
                problems.add(
                        file,
                        line,
                        "performance_year",
                        Code.CONTRADICTION,
                        "the roster is of " + about.performanceYear() + ", the policy of " + policy.year());
            }
        });
        if (found.size() != 1 && problems.isEmpty()) {
            problems.add(name[0], 0, "", Code.MALFORMED_TABLE, "the table has " + found.size() + " rows, not one");
        }
        return found.isEmpty() ? "" : found.get(0).title();
    }

    private byte[] readAreas() {
        byte[] areas = new byte[ZIP_CODES];
        read(
                DesignatedArea.class,
                (file, line, area) -> areas[Identifiers.number(area.zip())] |= (byte) Packing.bit(area.kind()));
        return areas;
    }

    private Clinicians readClinicians() {
        KeyOrder order = new KeyOrder();
        Longs npis = new Longs();
        Bytes types = new Bytes();
        Ints specialties = new Ints();
        Ints enrolled = new Ints();
        Words words = new Words();
        TableDefinition<Clinician> table = TableDefinition.of(Clinician.class);
        int npiColumn = table.column("npi");
        int type = table.column("clinician_type");
        int specialty = table.column("specialty");
        int firstEnrolled = table.column("first_enrolled");
        readBatches(Clinician.class, (file, line, batch, row) -> {
            long npi = batch.number(row, npiColumn);
            if (!order.ascends(file, line, "npi", npi)) {
                unresolved.reject(table.file(), Identifiers.npi(npi));
                return;
            }
            npis.add(npi);
            types.add((int) batch.number(row, type));
            specialties.add(words.number(batch.text(row, specialty)));
            enrolled.add((int) batch.number(row, firstEnrolled));
        });
        return new Clinicians(
                npis.toArray(), types.toArray(), specialties.toArray(), enrolled.toArray(), words.texts());
    }

    /** Checks that keys ascend; one key that is too high is one problem, though no row after it can be taken in order. */
    private final class KeyOrder {
        private long before = -1;
        private long beforeLast = -1;
        private long highest = -1;
        private long highestLast = -1;

        /** Whether the next row is in order; a row that is not is left out. */
        boolean ascends(String file, long line, String column, long key) {
            return ascends(file, line, column, key, column, 0);
        }

        /** The same for a key of two columns. */
        boolean ascends(String file, long line, String column, long key, String lastColumn, long last) {
            if (key == before && last == beforeLast) {
                duplicate(file, line, lastColumn);
            } else if (isBelow(key, last, before, beforeLast)) {
                problems.add(
                        file,
                        line,
                        key < before ? column : lastColumn,
                        Code.WRONG_ORDER,
                        "the key is lower than that of the row before");
            }
            before = key;
            beforeLast = last;
            boolean ascends = isBelow(highest, highestLast, key, last);
            if (ascends) {
                highest = key;
                highestLast = last;
            }
            return ascends;
        }

        private static boolean isBelow(long key, long last, long otherKey, long otherLast) {
            return key < otherKey || (key == otherKey && last < otherLast);
        }
    }

    /** The practices while they are read. */
    private final class PracticeColumns {
        private final Ints tins = new Ints();
        private final Ints states = new Ints();
        private final Ints firstPatients = new Ints();
        private final Ints secondPatients = new Ints();
        private final Ints riskScores = new Ints();
        private final Ints dualRatios = new Ints();
        private final Words words = new Words();
        private final KeyOrder order = new KeyOrder();

        void add(String file, long line, Practice practice) {
            long tin = Identifiers.longNumber(practice.tin());
            if (!order.ascends(file, line, "tin", tin)) {
                unresolved.reject(PRACTICES, practice.tin());
                return;
            }
            tins.add((int) tin);
            states.add(words.number(practice.state()));
            firstPatients.add(orUnknown(practice.firstSegmentPatients()));
            secondPatients.add(orUnknown(practice.secondSegmentPatients()));
            riskScores.add(Decimals.millionths(practice.averageHccRiskScore()));
            dualRatios.add(Decimals.millionths(practice.dualEligibleRatio()));
        }

        Practices freeze(int[] allTins, int[] firsts) {
            return new Practices(
                    allTins,
                    states.toArray(),
                    firstPatients.toArray(),
                    secondPatients.toArray(),
                    riskScores.toArray(),
                    dualRatios.toArray(),
                    words.texts(),
                    firsts);
        }
    }

    private static int orUnknown(@Nullable Integer value) {
        return value == null ? Decimals.UNKNOWN : value;
    }

    /** The combinations while they are read. */
    private final class CombinationColumns implements BatchRows {
        private final TableDefinition<Combination> table = TableDefinition.of(Combination.class);
        private final int tinColumn = table.column("tin");
        private final int npiColumn = table.column("npi");
        private final int zipsColumn = table.column("zips");
        private final int billedColumn = table.column("first_billed");
        private final int hospitalColumn = table.column("hospital_ccn");
        private final int riskScoreColumn = table.column("average_hcc_risk_score");
        private final int dualRatioColumn = table.column("dual_eligible_ratio");
        private final int chargesColumn = table.column("payment_year_allowed_charges");
        private final int[] tins;
        private final Clinicians allClinicians;
        private final byte[] zipAreas;
        private final Map<String, Integer> hospitalNumbers;
        private final Ints practices = new Ints();
        private final Ints clinicians = new Ints();
        private final Bytes areas = new Bytes();
        private final Ints firstBilled = new Ints();
        private final Ints hospitals = new Ints();
        private final Ints riskScores = new Ints();
        private final Ints dualRatios = new Ints();
        private final Longs charges = new Longs();
        private final Segments first = new Segments(table, "s1_");
        private final Segments second = new Segments(table, "s2_");
        private final KeyOrder order = new KeyOrder();
        private final @Nullable Eligibility law = policy.eligibility().orElse(null);
        private int lastPractice = -1;
        private long lastTin = -1;
        private int flags;

        CombinationColumns(
                int[] tins, Clinicians allClinicians, byte[] zipAreas, Map<String, Integer> hospitalNumbers) {
            this.tins = tins;
            this.allClinicians = allClinicians;
            this.zipAreas = zipAreas;
            this.hospitalNumbers = hospitalNumbers;
        }

        @Override
        public void row(String file, long line, RowBatch batch, int row) {
            long tin = batch.number(row, tinColumn);
            long npi = batch.number(row, npiColumn);
            boolean taken = order.ascends(file, line, "tin", tin, "npi", npi);
            if (tin != lastTin) {
                lastPractice = Arrays.binarySearch(tins, (int) tin);
                lastTin = tin;
            }
            int clinician = allClinicians.find(npi);
            if (lastPractice < 0) {
                unresolved.add(file, line, "tin", PRACTICES, Identifiers.tin((int) tin));
            }
            if (clinician < 0) {
                unresolved.add(file, line, "npi", CLINICIANS, Identifiers.npi(npi));
            }
            int hospital = hospital(file, line, batch.text(row, hospitalColumn));
            long billed = batch.number(row, billedColumn);
            first.look(batch, row);
            second.look(batch, row);
            checkSegment(file, line, "s1_services", first);
            checkSegment(file, line, "s2_services", second);
            checkFirstBilled(file, line, billed);
            if (!taken || lastPractice < 0 || clinician < 0) {
                unresolved.reject(COMBINATIONS, Identifiers.tin((int) tin), Identifiers.npi(npi));
                return;
            }
            practices.add(lastPractice);
            clinicians.add(clinician);
            flags = 0;
            batch.each(row, zipsColumn, zip -> flags |= zipAreas[(int) zip]);
            areas.add(flags);
            firstBilled.add(billed == RowBatch.NONE ? Combinations.NO_DAY : (int) billed);
            hospitals.add(hospital);
            riskScores.add((int) batch.number(row, riskScoreColumn, Decimals.UNKNOWN));
            dualRatios.add((int) batch.number(row, dualRatioColumn, Decimals.UNKNOWN));
            charges.add(batch.number(row, chargesColumn));
            first.add(batch, row);
            second.add(batch, row);
        }

        /** The day of the first claim and the figures say the same; without figures claims began behind the segments. */
        private void checkFirstBilled(String file, long line, long billed) {
            boolean inFirst = first.lastPresent();
            boolean figures = inFirst || second.lastPresent();
            if (billed == RowBatch.NONE) {
                if (!figures) {
                    problems.add(
                            file,
                            line,
                            "first_billed",
                            Code.MISSING_VALUE,
                            "without figures in either segment the day of the first claim is needed");
                }
                return;
            }
            // a year without these rules determines nothing
            if (law == null) {
                return;
            }
            LocalDate secondEnd = law.secondSegment().last();
            LocalDate end = inFirst ? law.firstSegment().last() : secondEnd;
            if (figures && billed > end.toEpochDay()) {
                problems.add(
                        file,
                        line,
                        "first_billed",
                        Code.CONTRADICTION,
                        "a segment that ended before this day has figures");
            } else if (!figures && billed <= secondEnd.toEpochDay()) {
                problems.add(
                        file,
                        line,
                        "first_billed",
                        Code.CONTRADICTION,
                        "neither segment has figures, though the second ended on this day or later");
            }
        }

        private int hospital(String file, long line, @Nullable String ccn) {
            if (ccn == null) {
                return -1;
            }
            Integer number = hospitalNumbers.get(ccn);
            if (number == null) {
                unresolved.add(file, line, "hospital_ccn", HOSPITALS, ccn);
                return -1;
            }
            return number;
        }

        private void checkSegment(String file, long line, String column, Segments segment) {
            if (segment.lastPresent() && segment.lastPlacedServices() > segment.lastServices()) {
                problems.add(
                        file,
                        line,
                        column,
                        Code.CONTRADICTION,
                        "there are fewer services than services at the places of service together");
            }
        }

        Combinations freeze() {
            return new Combinations(
                    practices.toArray(),
                    clinicians.toArray(),
                    areas.toArray(),
                    firstBilled.toArray(),
                    hospitals.toArray(),
                    riskScores.toArray(),
                    dualRatios.toArray(),
                    charges.toArray(),
                    first.freeze(),
                    second.freeze());
        }

        int[] firsts(int practiceCount) {
            int[] firsts = new int[practiceCount + 1];
            for (int practice : practices.toArray()) {
                if (practice >= 0) {
                    firsts[practice + 1]++;
                }
            }
            for (int i = 0; i < practiceCount; i++) {
                firsts[i + 1] += firsts[i];
            }
            return firsts;
        }
    }

    /** The tables that refer to the three large ones. */
    private final class References {
        private final RosterParts parts;
        private Roster base;

        References(RosterParts parts) {
            this.parts = parts;
            this.base = new Roster(parts);
        }

        void readAll() {
            readVirtualGroups();
            readSubgroups();
            readApmEntities();
            // from here on every entity can be found
            base = new Roster(parts);
            int[] sizes = new int[ParticipationOption.values().length];
            for (ParticipationOption option : ParticipationOption.values()) {
                sizes[Packing.place(option)] = base.count(option);
            }
            readElections(sizes);
            readExceptions(sizes);
            readRegistrations(sizes);
            readPriorScores(sizes);
            readInstances(sizes);
        }

        private int practice(String file, long line, String tin) {
            int practice = parts.practices.find(tin);
            if (practice < 0) {
                unresolved.add(file, line, "tin", PRACTICES, tin);
            }
            return practice;
        }

        private OptionalInt combination(String file, long line, String tin, String npi) {
            return combination(file, line, Identifiers.number(tin), Identifiers.longNumber(npi));
        }

        private OptionalInt combination(String file, long line, int tin, long npi) {
            int practice = parts.practices.findNumber(tin);
            int clinician = parts.clinicians.find(npi);
            if (practice < 0) {
                unresolved.add(file, line, "tin", PRACTICES, Identifiers.tin(tin));
            } else if (clinician < 0) {
                unresolved.add(file, line, "npi", CLINICIANS, Identifiers.npi(npi));
            } else {
                OptionalInt combination = base.findCombination(practice, clinician);
                if (combination.isEmpty()) {
                    unresolved.add(file, line, "npi", COMBINATIONS, Identifiers.tin(tin), Identifiers.npi(npi));
                }
                return combination;
            }
            return OptionalInt.empty();
        }

        private void readVirtualGroups() {
            read(VirtualGroup.class, (file, line, group) -> {
                if (parts.virtualGroupIds.putIfAbsent(group.virtualGroupId(), parts.virtualGroups.size()) != null) {
                    duplicate(file, line, "virtual_group_id");
                }
                parts.virtualGroups.add(group);
            });
            if (parts.virtualGroups.isEmpty()) {
                read(
                        VirtualGroupPractice.class,
                        (file, line, row) ->
                                unresolved.add(file, line, "virtual_group_id", VIRTUAL_GROUPS, row.virtualGroupId()));
                return;
            }
            int[] ofPractice = new int[parts.practices.size()];
            Arrays.fill(ofPractice, -1);
            Ints[] members = new Ints[parts.virtualGroups.size()];
            Arrays.setAll(members, i -> new Ints());
            read(VirtualGroupPractice.class, (file, line, row) -> {
                Integer group = parts.virtualGroupIds.get(row.virtualGroupId());
                if (group == null) {
                    unresolved.add(file, line, "virtual_group_id", VIRTUAL_GROUPS, row.virtualGroupId());
                }
                int practice = practice(file, line, row.tin());
                if (practice >= 0 && group != null) {
                    if (ofPractice[practice] >= 0) {
                        duplicate(file, line, "tin");
                    }
                    ofPractice[practice] = group;
                    members[group].add(practice);
                }
            });
            parts.virtualGroupOfPractice = ofPractice;
            parts.practicesOfVirtualGroup = sorted(members);
        }

        private void readSubgroups() {
            Ints practices = new Ints();
            read(Subgroup.class, (file, line, subgroup) -> {
                if (parts.subgroupIds.putIfAbsent(subgroup.subgroupId(), parts.subgroups.size()) != null) {
                    duplicate(file, line, "subgroup_id");
                }
                parts.subgroups.add(subgroup);
                practices.add(practice(file, line, subgroup.tin()));
            });
            parts.practiceOfSubgroup = practices.toArray();
            if (parts.subgroups.isEmpty()) {
                read(
                        SubgroupClinician.class,
                        (file, line, row) -> unresolved.add(file, line, "subgroup_id", SUBGROUPS, row.subgroupId()));
                return;
            }
            int[] ofCombination = new int[parts.combinations.size()];
            Arrays.fill(ofCombination, -1);
            Ints[] members = new Ints[parts.subgroups.size()];
            Arrays.setAll(members, i -> new Ints());
            read(SubgroupClinician.class, (file, line, row) -> {
                Integer subgroup = parts.subgroupIds.get(row.subgroupId());
                if (subgroup == null) {
                    unresolved.add(file, line, "subgroup_id", SUBGROUPS, row.subgroupId());
                    return;
                }
                OptionalInt found =
                        combination(file, line, parts.subgroups.get(subgroup).tin(), row.npi());
                if (found.isPresent()) {
                    int combination = found.getAsInt();
                    if (ofCombination[combination] >= 0) {
                        problems.add(
                                file,
                                line,
                                "npi",
                                Code.DUPLICATE_KEY,
                                "the clinician is in a subgroup of this practice already");
                    }
                    ofCombination[combination] = subgroup;
                    members[subgroup].add(combination);
                }
            });
            parts.subgroupOfCombination = ofCombination;
            parts.combinationsOfSubgroup = sorted(members);
        }

        private static int[][] sorted(Ints[] members) {
            int[][] sorted = new int[members.length][];
            for (int i = 0; i < sorted.length; i++) {
                sorted[i] = members[i].toArray();
                Arrays.sort(sorted[i]);
            }
            return sorted;
        }

        private void readApmEntities() {
            read(ApmEntity.class, (file, line, entity) -> {
                if (parts.apmEntityIds.putIfAbsent(entity.entityId(), parts.apmEntities.size()) != null) {
                    duplicate(file, line, "entity_id");
                }
                parts.apmEntities.add(entity);
            });
            Ints entities = new Ints();
            Ints combinations = new Ints();
            Bytes snapshots = new Bytes();
            TableDefinition<ApmParticipant> table = TableDefinition.of(ApmParticipant.class);
            int entityColumn = table.column("entity_id");
            int tinColumn = table.column("tin");
            int npiColumn = table.column("npi");
            int snapshotsColumn = table.column("snapshots");
            readBatches(ApmParticipant.class, (file, line, batch, row) -> {
                Integer entity = apmEntity(file, line, String.valueOf(batch.text(row, entityColumn)));
                OptionalInt combination =
                        combination(file, line, (int) batch.number(row, tinColumn), batch.number(row, npiColumn));
                if (combination.isPresent() && entity != null) {
                    entities.add(entity);
                    combinations.add(combination.getAsInt());
                    snapshots.add((int) batch.number(row, snapshotsColumn));
                }
            });
            parts.memberships = new Memberships(
                    parts.apmEntities.size(),
                    parts.combinations.size(),
                    entities.toArray(),
                    combinations.toArray(),
                    snapshots.toArray());
            Memberships memberships = parts.memberships;
            for (int m = 1; m < memberships.size(); m++) {
                if (memberships.combination(m) == memberships.combination(m - 1)
                        && memberships.apmEntity(m) == memberships.apmEntity(m - 1)) {
                    duplicate(TableDefinition.of(ApmParticipant.class).file(), 0, "npi");
                }
            }
            readQualifyingFigures();
        }

        private @Nullable Integer apmEntity(String file, long line, String id) {
            Integer entity = parts.apmEntityIds.get(id);
            if (entity == null) {
                unresolved.add(file, line, "entity_id", APM_ENTITIES, id);
            }
            return entity;
        }

        private void readQualifyingFigures() {
            Set<List<@Nullable Object>> keys = new HashSet<>();
            read(QualifyingFigures.class, (file, line, row) -> {
                apmEntity(file, line, row.entityId());
                String npi = row.npi();
                if (npi != null && parts.clinicians.find(npi) < 0) {
                    unresolved.add(file, line, "npi", CLINICIANS, npi);
                }
                if (!keys.add(Arrays.asList(row.entityId(), npi, row.snapshot()))) {
                    duplicate(file, line, "entity_id");
                }
                parts.qualifyingFigures.add(row);
            });
        }

        /** The entity of a row; null when it is not complete or not there, which is reported. */
        private @Nullable Entity entity(String file, long line, EntityKey key) {
            if (!key.complete()) {
                problems.add(
                        file,
                        line,
                        "entity_type",
                        Code.INCOMPLETE,
                        "a row of type " + key.participationOption().wireName()
                                + " needs exactly the identifiers of that type");
                return null;
            }
            OptionalInt number = find(file, line, key);
            return number.isEmpty() ? null : new Entity(key.participationOption(), number.getAsInt());
        }

        private OptionalInt find(String file, long line, EntityKey key) {
            String tin = String.valueOf(key.tin());
            if (key.participationOption() == ParticipationOption.INDIVIDUAL) {
                return combination(file, line, tin, String.valueOf(key.npi()));
            }
            OptionalInt number = base.find(key);
            if (number.isEmpty()) {
                String id = String.valueOf(key.entityId());
                switch (key.participationOption()) {
                    case INDIVIDUAL -> throw new IllegalStateException("an individual is a combination");
                    case GROUP -> unresolved.add(file, line, "tin", PRACTICES, tin);
                    case SUBGROUP -> unresolved.add(file, line, "entity_id", SUBGROUPS, id);
                    case VIRTUAL_GROUP -> unresolved.add(file, line, "entity_id", VIRTUAL_GROUPS, id);
                    case APM_ENTITY -> unresolved.add(file, line, "entity_id", APM_ENTITIES, id);
                }
            }
            return number;
        }

        private void readElections(int[] sizes) {
            ByEntity<Election.Kind> elections = new ByEntity<>(sizes);
            read(Election.class, (file, line, row) -> {
                Entity entity = entity(file, line, row.entity());
                if (entity == null) {
                    return;
                }
                boolean partial = row.kind() == Election.Kind.PARTIAL_QP_PARTICIPATION;
                boolean possible =
                        switch (entity.option()) {
                            case INDIVIDUAL, APM_ENTITY -> true;
                            case GROUP -> !partial;
                            case SUBGROUP, VIRTUAL_GROUP -> false;
                        };
                if (!possible) {
                    problems.add(
                            file,
                            line,
                            "election",
                            Code.CONTRADICTION,
                            "a " + entity.option().label() + " makes no such choice");
                } else if (elections.of(entity.option(), entity.number()).contains(row.kind())) {
                    duplicate(file, line, "election");
                } else {
                    elections.add(entity, row.kind());
                }
            });
            parts.elections = elections;
        }

        private void readExceptions(int[] sizes) {
            ByEntity<Roster.Approval> exceptions = new ByEntity<>(sizes);
            read(ApprovedException.class, (file, line, row) -> {
                Entity entity = entity(file, line, row.entity());
                if (row.ground() == ApprovedException.Ground.INTEROPERABILITY_HARDSHIP
                        && !row.categories().equals(Set.of(PerformanceCategory.PROMOTING_INTEROPERABILITY))) {
                    problems.add(
                            file, line, "categories", Code.CONTRADICTION, "this ground covers pi and nothing else");
                }
                if (entity != null) {
                    if (exceptions.of(entity.option(), entity.number()).stream()
                            .anyMatch(known -> known.ground() == row.ground())) {
                        duplicate(file, line, "ground");
                    }
                    exceptions.add(entity, new Roster.Approval(row.categories(), row.ground()));
                }
            });
            parts.exceptions = exceptions;
        }

        private void readRegistrations(int[] sizes) {
            ByEntity<Roster.Registration> registrations = new ByEntity<>(sizes);
            read(PathwayRegistration.class, (file, line, row) -> {
                Entity entity = entity(file, line, row.entity());
                if (policy.catalog().findValuePathway(row.mvpId()).isEmpty()) {
                    problems.add(file, line, "mvp_id", Code.UNKNOWN_REFERENCE, "the policy has no MVP " + row.mvpId());
                }
                checkOutcome(file, line, row);
                if (entity != null) {
                    if (entity.option() == ParticipationOption.VIRTUAL_GROUP) {
                        problems.add(file, line, "entity_type", Code.CONTRADICTION, "a virtual group reports no MVP");
                    }
                    if (registrations.of(entity.option(), entity.number()).stream()
                            .anyMatch(known -> known.mvpId().equals(row.mvpId()))) {
                        duplicate(file, line, "mvp_id");
                    }
                    registrations.add(
                            entity, new Roster.Registration(row.mvpId().intern(), row.outcomeClaimsMeasureId()));
                }
            });
            parts.registrations = registrations;
        }

        private void checkOutcome(String file, long line, PathwayRegistration row) {
            String measureId = row.outcomeClaimsMeasureId();
            if (measureId == null) {
                return;
            }
            String column = "outcome_claims_measure_id";
            if (policy.catalog().findClaimsQualityMeasure(measureId).isEmpty()) {
                problems.add(
                        file, line, column, Code.UNKNOWN_REFERENCE, "the policy has no such claims quality measure");
            } else if (policy.catalog()
                    .findValuePathway(row.mvpId())
                    .filter(pathway -> !pathway.outcomeClaimsMeasureIds().contains(measureId))
                    .isPresent()) {
                problems.add(file, line, column, Code.CONTRADICTION, "the MVP does not offer this claims measure");
            }
        }

        private void readPriorScores(int[] sizes) {
            ByEntity<Roster.Prior> scores = new ByEntity<>(sizes);
            Map<String, String> programs = new HashMap<>();
            read(PriorYearScore.class, (file, line, row) -> {
                Entity entity = entity(file, line, row.entity());
                if (ReportingOption.ofProgram(row.programName()) == ReportingOption.MVP
                        && !row.programName().matches("[GM]\\d{4}")) {
                    problems.add(
                            file, line, "program_name", Code.WRONG_VALUE, "this is no reporting option of any year");
                }
                if (entity == null) {
                    return;
                }
                if (row.source() == PriorYearScore.Source.ATTRIBUTED
                        && entity.option() != ParticipationOption.INDIVIDUAL) {
                    problems.add(file, line, "source", Code.CONTRADICTION, "a score is attributed to individuals only");
                }
                String program = programs.computeIfAbsent(row.programName(), name -> name);
                if (scores.of(entity.option(), entity.number()).stream()
                        .anyMatch(known -> known.programName().equals(program) && known.source() == row.source())) {
                    duplicate(file, line, "program_name");
                }
                scores.add(
                        entity,
                        new Roster.Prior(
                                program,
                                row.source(),
                                Decimals.millionths(row.qualityAchievementPercent()),
                                Decimals.millionths(row.costAchievementPercent())));
            });
            parts.priorScores = scores;
        }

        private void readInstances(int[] sizes) {
            ByEntity<Roster.Instances> instances = new ByEntity<>(sizes);
            read(ClaimsInstances.class, (file, line, row) -> {
                Entity entity = entity(file, line, row.entity());
                if (!policy.catalog().qualityMeasures().containsKey(row.measureId())) {
                    problems.add(
                            file, line, "measure_id", Code.UNKNOWN_REFERENCE, "the policy has no such quality measure");
                }
                if (entity != null) {
                    if (instances.of(entity.option(), entity.number()).stream()
                            .anyMatch(known -> known.measureId().equals(row.measureId()))) {
                        duplicate(file, line, "measure_id");
                    }
                    instances.add(entity, new Roster.Instances(row.measureId(), row.instances()));
                }
            });
            parts.claimsInstances = instances;
        }
    }
}
