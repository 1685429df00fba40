package org.openqpp.cli.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqpp.policy.value.Rational;
import org.openqpp.scoring.figure.Figure;

/** The house is built as it is drawn. */
class HouseTest {
    /** An arrow points to what is used. A room that is not built yet is empty. */
    private static final Drawing HOUSE =
            Drawing.of("policy <- scoring <- {intake, program} <- cli", "policy <- claims <- cli");

    private static final String POLICY = "org.openqpp.policy..";
    private static final String SCORING = "org.openqpp.scoring..";
    private static final String INTAKE = "org.openqpp.intake..";
    private static final String CLI = "org.openqpp.cli..";

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.openqpp");

    @ParameterizedTest
    @ValueSource(strings = {"policy", "scoring", "intake", "program", "claims", "cli"})
    void aRoomSeesOnlyTheRoomsToItsLeft(String room) {
        if (HOUSE.hiddenFrom(room).length > 0) {
            noClasses()
                    .that()
                    .resideInAPackage(Drawing.packages(room))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(HOUSE.hiddenFrom(room))
                    .allowEmptyShould(true)
                    .check(CLASSES);
        }
    }

    @Test
    void everyClassIsInARoomOfTheDrawing() {
        Set<String> rooms = CLASSES.stream()
                .map(JavaClass::getPackageName)
                .map(name -> name.split("\\.", -1)[2])
                .collect(Collectors.toSet());

        assertThat(HOUSE.seenByRoom().keySet()).containsAll(rooms);
        assertThat(rooms).contains("policy", "scoring", "intake", "program", "claims", "cli");
    }

    @Test
    void theCoreDependsOnNothingButTheJdk() {
        classes()
                .that()
                .resideInAnyPackage(POLICY, SCORING)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", POLICY, SCORING, "org.jspecify.annotations..", "de.siegmar.fastcsv..")
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAPackage(SCORING)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("de.siegmar.fastcsv..")
                .because("only the policy reads tables")
                .check(CLASSES);
    }

    @Test
    void theCoreReadsAndWritesNothingButThePolicyTables() {
        noClasses()
                .that(resideInAnyPackage(POLICY, SCORING)
                        .and(DescribedPredicate.not(resideInAPackage("org.openqpp.policy"))))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.io..", "java.nio.file..", "java.net..", "java.sql..")
                .check(CLASSES);
    }

    @Test
    void theCoreHasNoClockNoChanceAndNoLog() {
        noClasses()
                .that()
                .resideInAnyPackage(POLICY, SCORING)
                .should(dependOnClassesThat(DescribedPredicate.describe(
                        "tell the time, roll dice or keep a log",
                        target -> Set.of(
                                                "java.time.Clock",
                                                "java.time.Instant",
                                                "java.time.LocalDateTime",
                                                "java.time.OffsetDateTime",
                                                "java.time.ZonedDateTime",
                                                "java.util.Date",
                                                "java.util.Calendar",
                                                "java.util.Random",
                                                "java.util.SplittableRandom",
                                                "java.util.UUID",
                                                "java.security.SecureRandom",
                                                "java.util.concurrent.ThreadLocalRandom")
                                        .contains(target.getName())
                                || target.getPackageName().startsWith("java.util.logging"))))
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAnyPackage(POLICY, SCORING, INTAKE)
                .should()
                .accessTargetWhere(DescribedPredicate.describe("ask the system", HouseTest::asksTheSystem))
                .check(CLASSES);
    }

    private static boolean asksTheSystem(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        String name = access.getTarget().getName();
        boolean now = owner.startsWith("java.time.") && name.equals("now");
        boolean chance = owner.equals("java.lang.Math") && name.equals("random");
        boolean system = owner.equals("java.lang.System")
                && Set.of("out", "err", "currentTimeMillis", "nanoTime", "getenv", "getProperty")
                        .contains(name);
        return now || chance || system;
    }

    @Test
    void theCoreHasNoBinaryFloatingPoint() {
        noFields()
                .that()
                .areDeclaredInClassesThat()
                .resideInAnyPackage(POLICY, SCORING)
                .should()
                .haveRawType(DescribedPredicate.describe("binary floating point", HouseTest::floating))
                .check(CLASSES);
        methods()
                .that()
                .areDeclaredInClassesThat()
                .resideInAnyPackage(POLICY, SCORING)
                .should(new ArchCondition<JavaMethod>("take and give no binary floating point") {
                    @Override
                    public void check(JavaMethod method, ConditionEvents events) {
                        boolean floats = floating(method.getRawReturnType())
                                || method.getRawParameterTypes().stream().anyMatch(HouseTest::floating);
                        if (floats) {
                            events.add(SimpleConditionEvent.violated(method, method.getFullName()));
                        }
                    }
                })
                .check(CLASSES);
    }

    private static boolean floating(JavaClass type) {
        return Set.of("double", "float", "java.lang.Double", "java.lang.Float")
                .contains(type.getBaseComponentType().getName());
    }

    @Test
    void noNameHasAYear() {
        Pattern year = Pattern.compile("20[0-9]{2}");
        noClasses()
                .should(new ArchCondition<JavaClass>("have a year in a name") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        boolean named = year.matcher(type.getSimpleName()).find()
                                || type.getMethods().stream()
                                        .anyMatch(method ->
                                                year.matcher(method.getName()).find());
                        events.add(new SimpleConditionEvent(type, named, type.getName()));
                    }
                })
                .check(CLASSES);
    }

    @Test
    void whatIsShownIsNotComputedAgain() {
        noClasses()
                .that()
                .resideInAPackage(CLI)
                .should()
                .callMethodWhere(DescribedPredicate.describe(
                        "do arithmetic on figures",
                        call -> call.getTargetOwner().isEquivalentTo(Figure.class)
                                && Set.of(
                                                "plus", "minus", "times", "over", "sum", "round", "atMost", "atLeast",
                                                "decile")
                                        .contains(call.getTarget().getName())))
                .because("a page never computes a score")
                .check(CLASSES);
        noClasses()
                .that(resideInAPackage(CLI)
                        .and(DescribedPredicate.describe(
                                "draw anything but bars",
                                type -> !type.getSimpleName().equals("Bar"))))
                .should()
                .callMethodWhere(DescribedPredicate.describe(
                        "do arithmetic on numbers",
                        call -> call.getTargetOwner().isEquivalentTo(Rational.class)
                                && Set.of("plus", "minus", "times", "dividedBy", "round")
                                        .contains(call.getTarget().getName())))
                .check(CLASSES);
    }

    @Test
    void whatDrawsKnowsNothingOfCommands() {
        noClasses()
                .that()
                .resideInAPackage("org.openqpp.cli.*..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.openqpp.cli")
                .check(CLASSES);
    }

    @Test
    void packagesDoNotGoInCircles() {
        for (String room : HOUSE.seenByRoom().keySet()) {
            slices().matching("org.openqpp." + room + ".(*)..")
                    .should()
                    .beFreeOfCycles()
                    .allowEmptyShould(true)
                    .check(CLASSES);
        }
    }
}
