package org.openqpp.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.openqpp.policy.Policies;
import org.openqpp.policy.value.PerformanceYear;
import picocli.CommandLine.IVersionProvider;

/** The version of OpenQPP and the identity of each policy that comes with it. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        List<String> lines = new ArrayList<>();
        String version =
                Objects.requireNonNullElse(Version.class.getPackage().getImplementationVersion(), "development");
        lines.add("openqpp " + version);
        for (PerformanceYear year : Policies.available()) {
            lines.add("policy " + Policies.load(year).identity());
        }
        return lines.toArray(new String[0]);
    }
}
