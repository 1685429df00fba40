package org.openqpp.program.roster;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.openqpp.program.Packing;

/**
 * Which combinations are on the participation lists of APM Entities, and at which snapshots. A membership is named by its
 * place; those of one entity stand together, in ascending order of combination.
 *
 * <p>For example, {@code for (int m = first(entity); m < first(entity + 1); m++)} goes through the list of an entity.
 */
public final class Memberships {

    private static final Snapshot[] SNAPSHOTS = Snapshot.values();
    private static final int NONE = -1;

    private final int[] firsts;
    private final int[] combinations;
    private final int[] entities;
    private final byte[] snapshots;
    private final int[] firstOfCombination;
    private final int[] next;

    /** Takes the memberships in any order. */
    Memberships(int entityCount, int combinationCount, int[] entity, int[] combination, byte[] snapshot) {
        int size = entity.length;
        long[] order = new long[size];
        for (int i = 0; i < size; i++) {
            order[i] = (long) entity[i] << 40 | (long) combination[i] << 8 | snapshot[i];
        }
        Arrays.sort(order);
        firsts = new int[entityCount + 1];
        combinations = new int[size];
        entities = new int[size];
        snapshots = new byte[size];
        for (int i = 0; i < size; i++) {
            entities[i] = (int) (order[i] >>> 40);
            combinations[i] = (int) (order[i] >>> 8);
            snapshots[i] = (byte) order[i];
            firsts[entities[i] + 1]++;
        }
        for (int i = 0; i < entityCount; i++) {
            firsts[i + 1] += firsts[i];
        }
        firstOfCombination = new int[size == 0 ? 0 : combinationCount];
        Arrays.fill(firstOfCombination, NONE);
        next = new int[size];
        for (int i = size - 1; i >= 0; i--) {
            next[i] = firstOfCombination[combinations[i]];
            firstOfCombination[combinations[i]] = i;
        }
    }

    /** Number of memberships. */
    public int size() {
        return combinations.length;
    }

    /** The first membership of an APM Entity; that of the next entity is the end. */
    public int first(int apmEntity) {
        return firsts[apmEntity];
    }

    /** The APM Entity of a membership. */
    public int apmEntity(int membership) {
        return entities[membership];
    }

    /** The combination of a membership. */
    public int combination(int membership) {
        return combinations[membership];
    }

    /** The snapshots at which the combination was on the list. */
    public Set<Snapshot> snapshots(int membership) {
        Set<Snapshot> set = EnumSet.noneOf(Snapshot.class);
        for (Snapshot snapshot : SNAPSHOTS) {
            if (at(membership, snapshot)) {
                set.add(snapshot);
            }
        }
        return set;
    }

    /** Whether the combination was on the list at a snapshot. */
    public boolean at(int membership, Snapshot snapshot) {
        return (snapshots[membership] & Packing.bit(snapshot)) != 0;
    }

    /** The first membership of a combination; below 0 without one. */
    public int firstOf(int combination) {
        return firstOfCombination.length == 0 ? NONE : firstOfCombination[combination];
    }

    /** The next membership of the same combination; below 0 after the last. */
    public int nextOf(int membership) {
        return next[membership];
    }
}
