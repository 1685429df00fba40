package org.openqpp.scoring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Knows whether a run is the run of all feature tests, and prints at its end how many rules they fired. Registered as a
 * service of the JUnit platform.
 */
public final class RuleCoverage implements TestExecutionListener {

    private static final Set<String> PLANNED = new TreeSet<>();

    @Override
    public void testPlanExecutionStarted(TestPlan plan) {
        PLANNED.clear();
        plan.getRoots().stream()
                .flatMap(root -> plan.getDescendants(root).stream())
                .map(TestIdentifier::getSource)
                .flatMap(source -> source.stream())
                .flatMap(RuleCoverage::className)
                .forEach(PLANNED::add);
    }

    private static Stream<String> className(TestSource source) {
        return source instanceof ClassSource type ? Stream.of(type.getClassName()) : Stream.empty();
    }

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        if (wholeRun()) {
            System.out.println(FiredRules.summary());
        }
    }

    /** Whether all feature tests belong to this run, so that a rule that was not fired is fired by none. */
    static boolean wholeRun() {
        return PLANNED.containsAll(featureClasses().stream().map(Class::getName).toList());
    }

    /** The feature tests: classes named by a letter and two digits, in their order. */
    static List<Class<?>> featureClasses() {
        try (Stream<Path> files = Files.list(
                Path.of(RuleCoverage.class.getResource("RuleCoverage.class").toURI())
                        .getParent())) {
            Set<String> names = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("[A-Z]\\d\\d_\\w+\\.class"))
                    .map(name -> name.substring(0, name.indexOf('.')))
                    .collect(Collectors.toCollection(TreeSet::new));
            return names.stream().<Class<?>>map(RuleCoverage::load).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Class<?> load(String simpleName) {
        try {
            return Class.forName(RuleCoverage.class.getPackageName() + "." + simpleName);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
