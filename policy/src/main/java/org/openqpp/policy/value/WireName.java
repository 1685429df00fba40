package org.openqpp.policy.value;

/** A value with a name in files and interfaces, such as {@code virtualGroup}, that never changes once it is published. */
public interface WireName {
    /** The name in submissions, participation files and policy tables. */
    String wireName();
}
