package org.openqpp.cli.catalog;

import org.openqpp.cli.console.Ink;
import org.openqpp.cli.console.Shown;
import org.openqpp.policy.ParameterName;
import org.openqpp.policy.Policy;
import org.openqpp.policy.catalog.ActivityWeight;
import org.openqpp.policy.catalog.ImprovementActivity;

/** An improvement activity in full: its weight and what it earns. */
final class ActivityDetail {
    private final YearCatalog catalog;
    private final Ink ink;

    ActivityDetail(YearCatalog catalog, Ink ink) {
        this.catalog = catalog;
        this.ink = ink;
    }

    String page(ImprovementActivity activity) {
        Policy policy = catalog.policy();
        return new DetailSheet(
                        ink, activity.id(), activity.title(), "Improvement activity, performance year " + catalog.year())
                .field("Weight", activity.weight().map(ActivityWeight::wireName).orElse("none"))
                .field("Points", policy == null ? "" : points(activity, policy))
                .field("Subcategory", Words.spelled(activity.subcategory()))
                .field("Reporting options", Words.programs(activity.programs()))
                .field("First year", Integer.toString(activity.firstPerformanceYear()))
                .toString();
    }

    private static String points(ImprovementActivity activity, Policy policy) {
        if (activity.id().equals(policy.settings().medicalHomeActivityId())) {
            return "full credit for the category by itself";
        }
        String needed = "; the category needs " + parameter(policy, ParameterName.ACTIVITIES_MAXIMUM);
        return activity.weight().map(weight -> points(weight, policy) + needed).orElse("");
    }

    private static String points(ActivityWeight weight, Policy policy) {
        return switch (weight) {
            case HIGH -> points(
                    policy,
                    ParameterName.ACTIVITIES_HIGH,
                    ParameterName.ACTIVITIES_HIGH_DOUBLED,
                    ParameterName.ACTIVITIES_HIGH_MVP);
            case MEDIUM -> points(
                    policy,
                    ParameterName.ACTIVITIES_MEDIUM,
                    ParameterName.ACTIVITIES_MEDIUM_DOUBLED,
                    ParameterName.ACTIVITIES_MEDIUM_MVP);
        };
    }

    private static String points(Policy policy, ParameterName ordinary, ParameterName doubled, ParameterName mvp) {
        return parameter(policy, ordinary) + "; with a special status such as small practice " + parameter(policy, doubled)
                + "; in an MVP " + parameter(policy, mvp);
    }

    private static String parameter(Policy policy, ParameterName name) {
        return Shown.brief(policy.parameter(name).value());
    }
}
