package org.openqpp.policy.catalog;

import java.util.List;
import org.openqpp.policy.value.CollectionType;

/**
 * Why a measure has no benchmark in a collection type (rule ).
 *
 * <p>For example, measure 389 as a CQM has none because it was suppressed, {@code BR-022}.
 *
 * @param measureId measure id
 * @param collectionType collection type
 * @param reasonCodes codes such as {@code BR-009}
 * @param reasons the reasons in words
 */
public record BenchmarkExclusion(
        String measureId, CollectionType collectionType, List<String> reasonCodes, List<String> reasons) {}
