package io.baton;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.modulith.core.ApplicationModules;

/** Holds the shape of Baton: which modules there are, who may use whom, and where each library lives. */
class ArchitectureTest {

    private static final List<String> CORE =
            List.of("language", "form", "calendar", "process", "casework", "estimate", "chat", "desk");
    private static final List<String> ADAPTERS =
            List.of("statemachine", "redis", "botconfig", "workspace", "vault", "sheets", "letters", "slack");

    /** A library and the one module that may, and does, use it. */
    private record Home(String library, String module) {}

    private static final List<Home> HOMES = List.of(
            new Home("org.joda.money", "estimate"),
            new Home("org.springframework.statemachine", "statemachine"),
            new Home("org.springframework.data.redis", "redis"),
            new Home("io.lettuce", "redis"),
            new Home("redis.embedded", "redis"),
            new Home("tools.jackson.dataformat.yaml", "botconfig"),
            new Home("org.dhatim.fastexcel", "sheets"),
            new Home("org.springframework.web", "workspace"),
            new Home("org.thymeleaf", "letters"),
            new Home("com.openhtmltopdf", "letters"),
            new Home("org.apache.pdfbox", "letters"),
            new Home("org.apache.fontbox", "letters"),
            new Home("org.springframework.mail", "letters"),
            new Home("jakarta.mail", "letters"),
            new Home("com.slack", "slack"),
            new Home("org.java_websocket", "slack"));

    private static final DescribedPredicate<JavaCall<?>> READS_CLOCK_OR_DICE = describe(
            "read the clock or throw dice",
            call -> call.getTargetOwner().getPackageName().startsWith("java.time")
                            && call.getName().matches("now|system.*|tick.*")
                    || call.getTargetOwner().isEquivalentTo(System.class)
                            && call.getName().matches("currentTimeMillis|nanoTime")
                    || call.getName().matches("randomUUID|random"));
    private static final DescribedPredicate<JavaCall<?>> SLEEPS = describe(
            "sleep",
            call -> call.getTargetOwner().getPackageName().startsWith("java.")
                    && call.getName().equals("sleep"));

    private static final ApplicationModules MODULES = ApplicationModules.of(BatonApplication.class);
    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.baton");
    private static final JavaClasses TESTS = new ClassFileImporter()
            .withImportOption(new ImportOption.OnlyIncludeTests())
            .importPackages("io.baton");

    @Test
    void thereAreTheseModulesAndNoOthers() {
        assertThat(MODULES.stream().map(module -> module.getIdentifier().toString()))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(CORE.stream(), ADAPTERS.stream()).toList());
    }

    @Test
    void modulesUseOnlyWhatTheyDeclare() {
        MODULES.verify();
    }

    @ParameterizedTest
    @FieldSource("CORE")
    void coreModulesUseNothingButBatonAndPlainJava(String module) {
        var plain = resideInAnyPackage("io.baton..", "java..", "org.jspecify..")
                .and(not(resideInAnyPackage("java.sql..", "java.net..", "java.nio.file..")));
        var allowed = module.equals("estimate") ? plain.or(resideInAPackage("org.joda.money..")) : plain;

        classes()
                .that(sourceOf(module))
                .should()
                .onlyDependOnClassesThat(allowed)
                .check(MAIN);
    }

    @ParameterizedTest
    @FieldSource("HOMES")
    void libraryIsUsedInItsModuleAndNowhereElse(Home home) {
        var library = resideInAPackage(home.library() + "..");
        var inside = resideInAPackage("io.baton." + home.module() + "..");

        assertThat(MAIN.stream().filter(inside).flatMap(ArchitectureTest::used)).anyMatch(library);
        noClasses().that(not(inside)).should().dependOnClassesThat(library).check(MAIN);
    }

    /** Declared already, waiting for the module discord; then it moves to the table above. */
    @Test
    void clientOfDiscordIsNotUsedYet() {
        noClasses()
                .should()
                .dependOnClassesThat(resideInAPackage("net.dv8tion.."))
                .check(MAIN);
    }

    @ParameterizedTest
    @FieldSource("CORE")
    void coreModulesNeverReadTheClockOrThrowDice(String module) {
        noClasses()
                .that(sourceOf(module))
                .should()
                .callMethodWhere(READS_CLOCK_OR_DICE)
                .check(MAIN);
    }

    @Test
    void testsNeverSleep() {
        noClasses().should().callMethodWhere(SLEEPS).check(TESTS);
    }

    /** All of a module but its package-info, which carries the annotation that declares it. */
    private static DescribedPredicate<JavaClass> sourceOf(String module) {
        return resideInAPackage("io.baton." + module + "..").and(not(simpleName("package-info")));
    }

    private static Stream<JavaClass> used(JavaClass user) {
        return user.getDirectDependenciesFromSelf().stream().map(dependency -> dependency.getTargetClass());
    }
}
