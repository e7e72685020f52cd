package news.broadsheet.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchitectureTest {

    private static final String CORE = "news.broadsheet.core..";
    private static final String DATA = "news.broadsheet.dynamodb..";
    private static final String LAMBDA = "news.broadsheet.lambda..";
    private static final String MARKUP = "news.broadsheet.markup..";
    private static final String OUTBOUND = "news.broadsheet.outbound..";
    private static final String LOCAL = "news.broadsheet.local..";
    private static final String TESTKIT = "news.broadsheet.testkit..";
    private static final List<String> FUNCTIONS =
            List.of("feed", "article", "comment", "ingest", "media", "search", "site", "story", "webhook");

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("news.broadsheet");

    @Nested
    class Dependencies {

        @Test
        void theCoreKnowsTheJdkAndNothingElse() {
            check(classes()
                    .that()
                    .resideInAPackage(CORE)
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(CORE, "java..", "javax.crypto..", "org.jspecify.annotations.."));
        }

        @Test
        void theDataLayerAndTheFunctionRuntimeDoNotKnowEachOther() {
            check(noClasses()
                    .that()
                    .resideInAPackage(DATA)
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage(LAMBDA));
            check(noClasses()
                    .that()
                    .resideInAPackage(LAMBDA)
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage(DATA));
        }

        @Test
        void whatIsSharedOfTheOutsideKnowsNeitherTheDataLayerNorFunctions() {
            check(noClasses()
                    .that()
                    .resideInAPackage(OUTBOUND)
                    .should()
                    .dependOnClassesThat()
                    .resideOutsideOfPackages(
                            OUTBOUND,
                            CORE,
                            LAMBDA,
                            "java..",
                            "org.jspecify.annotations..",
                            "org.apache.hc..",
                            "software.amazon.awssdk.services.sqs.."));
        }

        @Test
        void whatMakesWordsSafeKnowsNothingOfTheHouse() {
            check(classes()
                    .that()
                    .resideInAPackage(MARKUP)
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            MARKUP, "java..", "org.jspecify.annotations..", "org.commonmark..", "org.jsoup.."));
        }

        @ParameterizedTest
        @ValueSource(strings = {"feed", "article", "comment", "ingest", "media", "search", "site", "story", "webhook"})
        void aFunctionKnowsNoOtherFunction(String function) {
            String[] others = FUNCTIONS.stream()
                    .filter(other -> !other.equals(function))
                    .map(other -> "news.broadsheet." + other + "..")
                    .toArray(String[]::new);
            check(noClasses()
                    .that()
                    .resideInAPackage("news.broadsheet." + function + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(others));
        }

        @Test
        void nothingKnowsTheLocalRunnerOrTheTestKit() {
            check(noClasses()
                    .that()
                    .resideOutsideOfPackages(LOCAL, TESTKIT)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(LOCAL, TESTKIT));
        }

        @Test
        void onlyTheDataLayerSpeaksToTablesAndBuckets() {
            check(noClasses()
                    .that()
                    .resideOutsideOfPackages(DATA, LOCAL, TESTKIT)
                    .and()
                    .haveSimpleNameNotEndingWith("Wiring")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "software.amazon.awssdk.services.dynamodb..", "software.amazon.awssdk.services.s3.."));
        }

        @Test
        void onlyTheFunctionRuntimeAndHandlersSeeTheLambdaInterface() {
            check(noClasses()
                    .that()
                    .resideOutsideOfPackages(LAMBDA, LOCAL, TESTKIT)
                    .and()
                    .haveSimpleNameNotEndingWith("Handler")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("com.amazonaws.services.lambda.."));
        }
    }

    @Nested
    class TimeIdentityAndEnvironment {

        @Test
        void onlyWiringReadsTheClockOrMakesRandomIds() {
            check(noClasses()
                    .that(resideInAnyPackage(functionsAndShared())
                            .and(simpleNameEndingWith("Wiring").negate()))
                    .should()
                    .callMethod(Instant.class, "now")
                    .orShould()
                    .callMethod(InstantSource.class, "system")
                    .orShould()
                    .callMethod(Clock.class, "systemUTC")
                    .orShould()
                    .callMethod(System.class, "currentTimeMillis")
                    .orShould()
                    .callMethod(UUID.class, "randomUUID"));
        }

        @Test
        void onlySettingsReadsTheEnvironment() {
            check(noClasses()
                    .that(resideInAnyPackage(functionsAndShared())
                            .and(simpleName("Settings").negate()))
                    .should()
                    .callMethod(System.class, "getenv")
                    .orShould()
                    .callMethod(System.class, "getenv", String.class));
        }
    }

    @Nested
    class Names {

        @ParameterizedTest
        @ValueSource(strings = {"Util", "Utils", "Helper", "Manager", "Impl", "Service", "DTO", "Dto"})
        void noTypeIsNamedByAWordThatSaysNothing(String ending) {
            check(noClasses()
                    .that()
                    .resideInAPackage("news.broadsheet..")
                    .should()
                    .haveSimpleNameEndingWith(ending));
        }

        @Test
        void everyPackageSaysWhatItIsForAndMarksItsNulls() {
            List<String> unmarked = HOUSE.stream()
                    .map(JavaClass::getPackage)
                    .distinct()
                    .filter(p -> p.getClasses().stream()
                            .anyMatch(c -> !c.getSimpleName().equals("package-info")))
                    // Made of templates by the build.
                    .filter(p -> !p.getName().contains(".site.templates"))
                    .filter(p -> !p.isAnnotatedWith(NullMarked.class))
                    .map(com.tngtech.archunit.core.domain.JavaPackage::getName)
                    .sorted()
                    .toList();
            org.assertj.core.api.Assertions.assertThat(unmarked).isEmpty();
        }
    }

    private static String[] functionsAndShared() {
        return java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(CORE, DATA, LAMBDA, MARKUP, OUTBOUND),
                        FUNCTIONS.stream().map(function -> "news.broadsheet." + function + ".."))
                .toArray(String[]::new);
    }

    private static void check(ArchRule rule) {
        rule.check(HOUSE);
    }
}
