package org.openqpp.policy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openqpp.policy.catalog.QrdaGuide;
import org.openqpp.policy.value.PerformanceYear;

/**
 * Loads a policy year strictly: everything that is wrong with its files is reported at once, and then nothing loads.
 *
 * <p>For example, {@code PolicyLoader.load(new FolderSource(folder), new PerformanceYear(2025))}.
 */
public final class PolicyLoader {

    private static final PolicyTable[] TABLES = PolicyTable.values();
    private static final Set<PolicyTable.Part> FACTS = Set.of(PolicyTable.Part.FACTS);
    private static final Set<PolicyTable.Part> POLICY = Set.of(PolicyTable.Part.FACTS, PolicyTable.Part.READINGS);
    static final Set<PolicyTable.Part> DOCUMENTS = Set.of(PolicyTable.Part.DOCUMENTS);
    static final Set<PolicyTable.Part> CLAIMS = Set.of(PolicyTable.Part.CLAIMS);
    private static final char NOT_UTF_8 = '\uFFFD';
    private static final char[] HEXADECIMAL = "0123456789abcdef".toCharArray();

    private final PolicySource source;
    private final PerformanceYear year;
    private final Problems problems = new Problems();

    private PolicyLoader(PolicySource source, PerformanceYear year) {
        this.source = source;
        this.year = year;
    }

    /**
     * The policy of a year.
     *
     * @throws PolicyLoadException if anything is wrong with the files
     */
    public static Policy load(PolicySource source, PerformanceYear year) {
        return new PolicyLoader(source, year).policy();
    }

    /**
     * The published facts of a year, whether or not the source has the readings of the law that scoring needs besides.
     *
     * @throws PolicyLoadException if anything is wrong with the fact tables
     */
    public static CatalogFacts loadCatalogFacts(PolicySource source, PerformanceYear year) {
        return new PolicyLoader(source, year).catalogFacts();
    }

    /**
     * How QRDA III documents of a year are written.
     *
     * @throws PolicyLoadException if anything is wrong with the tables about them
     */
    public static QrdaGuide loadQrdaGuide(PolicySource source, PerformanceYear year) {
        return new PolicyLoader(source, year).qrdaGuide();
    }

    /**
     * How claims of a year are read for items and services.
     *
     * @throws PolicyLoadException if anything is wrong with the tables about them
     */
    public static ClaimsGuide loadClaimsGuide(PolicySource source, PerformanceYear year) {
        return new PolicyLoader(source, year).claimsGuide();
    }

    /** Whether these are the names of all files of a policy, or of all its fact tables. */
    static boolean complete(Set<String> names, boolean factsOnly) {
        return complete(names, factsOnly ? FACTS : POLICY);
    }

    /** Whether these are the names of all files of these parts. */
    static boolean complete(Set<String> names, Set<PolicyTable.Part> parts) {
        for (PolicyTable table : TABLES) {
            if (parts.contains(table.part()) && !table.optional() && !names.contains(table.fileName())) {
                return false;
            }
        }
        return true;
    }

    private Policy policy() {
        MessageDigest digest = sha256();
        Map<PolicyTable, List<Row>> tables = tables(digest, POLICY);
        PolicyIdentity identity = identity(digest);
        CatalogFacts facts = new FactReader(year, tables, problems).read(identity);
        Policy policy = new PolicyReader(facts, tables, problems).read(identity);
        problems.throwIfAny(year);
        return policy;
    }

    private CatalogFacts catalogFacts() {
        MessageDigest digest = sha256();
        Map<PolicyTable, List<Row>> tables = tables(digest, FACTS);
        CatalogFacts facts = new FactReader(year, tables, problems).read(identity(digest));
        problems.throwIfAny(year);
        return facts;
    }

    private QrdaGuide qrdaGuide() {
        Map<PolicyTable, List<Row>> tables = tables(sha256(), DOCUMENTS);
        QrdaGuide guide = new QrdaGuideReader(tables, problems).read(year);
        problems.throwIfAny(year);
        return guide;
    }

    private ClaimsGuide claimsGuide() {
        MessageDigest digest = sha256();
        Map<PolicyTable, List<Row>> tables = tables(digest, CLAIMS);
        ClaimsGuide guide = new ClaimsGuideReader(tables, problems).read(identity(digest));
        problems.throwIfAny(year);
        return guide;
    }

    /** The rows of all tables of these parts. */
    private Map<PolicyTable, List<Row>> tables(MessageDigest digest, Set<PolicyTable.Part> parts) {
        List<String> names = new ArrayList<>();
        try {
            names.addAll(source.names());
        } catch (IOException e) {
            problems.add(
                    "", 0, "", PolicyProblem.Code.UNREADABLE_FILE, "the files cannot be listed: " + e.getMessage());
        }
        Collections.sort(names);
        Map<PolicyTable, List<Row>> tables = new EnumMap<>(PolicyTable.class);
        TableReader reader = new TableReader(problems);
        for (String name : names) {
            PolicyTable table = PolicyTable.ofFile(name);
            if (table == null) {
                problems.add(name, 0, "", PolicyProblem.Code.UNKNOWN_FILE, "a policy has no such file");
            } else if (parts.contains(table.part())) {
                String text = text(name, digest);
                if (text != null) {
                    tables.put(table, reader.read(table, text));
                }
            }
        }
        Set<String> present = new HashSet<>(names);
        for (PolicyTable table : TABLES) {
            if (parts.contains(table.part()) && !table.optional() && !present.contains(table.fileName())) {
                problems.add(table, PolicyProblem.Code.MISSING_FILE, "the file is missing");
            }
        }
        return tables;
    }

    private @Nullable String text(String name, MessageDigest digest) {
        byte[] content;
        try (InputStream stream = source.open(name)) {
            content = stream.readAllBytes();
        } catch (IOException e) {
            problems.add(name, 0, "", PolicyProblem.Code.UNREADABLE_FILE, "the file cannot be read: " + e.getMessage());
            return null;
        }
        String text = new String(content, StandardCharsets.UTF_8);
        if (text.indexOf(NOT_UTF_8) >= 0) {
            problems.add(name, 0, "", PolicyProblem.Code.UNREADABLE_FILE, "the file is not UTF-8 text");
        }
        if (text.indexOf('\r') >= 0) {
            text = text.replace("\r\n", "\n");
            content = text.getBytes(StandardCharsets.UTF_8);
        }
        digest.update(name.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        digest.update(content);
        digest.update((byte) 0);
        return text;
    }

    private PolicyIdentity identity(MessageDigest digest) {
        byte[] bytes = digest.digest();
        char[] digits = new char[bytes.length * 2];
        for (int i = 0; i < bytes.length; i++) {
            digits[2 * i] = HEXADECIMAL[bytes[i] >> 4 & 0xF];
            digits[2 * i + 1] = HEXADECIMAL[bytes[i] & 0xF];
        }
        return new PolicyIdentity(year, new String(digits));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
