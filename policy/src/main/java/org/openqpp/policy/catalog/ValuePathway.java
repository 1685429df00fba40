package org.openqpp.policy.catalog;

import java.util.Set;

/**
 * A MIPS Value Pathway (MVP).
 *
 * <p>For example, {@code G0058} is scored on the cost of hip and knee arthroplasty only.
 *
 * @param id MVP id such as {@code G0053}
 * @param title title as printed
 * @param clinicalTopic clinical topic
 * @param specialties specialties it is most applicable to
 * @param qualityMeasureIds quality measures that can be reported in it, the survey measure not included
 * @param populationHealthMeasureIds population health measures of its foundational layer
 * @param outcomeClaimsMeasureIds outcomes-based administrative claims measures that can be chosen at registration
 * @param costMeasureIds cost measures it is scored on
 * @param improvementActivityIds improvement activities that earn points in it
 * @param interoperabilityMeasureIds Promoting Interoperability ids of its foundational layer
 * @param survey whether the CAHPS for MIPS survey is one of its quality measures
 */
public record ValuePathway(
        String id,
        String title,
        String clinicalTopic,
        Set<String> specialties,
        Set<String> qualityMeasureIds,
        Set<String> populationHealthMeasureIds,
        Set<String> outcomeClaimsMeasureIds,
        Set<String> costMeasureIds,
        Set<String> improvementActivityIds,
        Set<String> interoperabilityMeasureIds,
        boolean survey) {}
