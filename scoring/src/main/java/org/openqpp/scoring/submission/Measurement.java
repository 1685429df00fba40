package org.openqpp.scoring.submission;

/**
 * A measure, activity or attestation with its submitted value.
 *
 * @param measureId id as printed, with leading zeros
 * @param value submitted value
 */
public record Measurement(String measureId, MeasurementValue value) {}
