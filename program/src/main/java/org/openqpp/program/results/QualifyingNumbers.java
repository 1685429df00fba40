package org.openqpp.program.results;

/**
 * How many clinicians took part in Advanced APMs, and how many of them qualified (rule ).
 *
 * @param advancedApmParticipants clinicians in Advanced APMs
 * @param qualifying Qualifying APM Participants (QPs), who are exempt from MIPS
 * @param partiallyQualifying Partial QPs
 */
public record QualifyingNumbers(long advancedApmParticipants, long qualifying, long partiallyQualifying) {}
