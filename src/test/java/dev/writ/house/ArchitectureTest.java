package dev.writ.house;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// The arrows of the architecture. The order of the features is the order of the walk.
class ArchitectureTest {

    private static final List<String> FEATURES =
            List.of(
                    "kernel",
                    "statistics",
                    "once",
                    "audit",
                    "token",
                    "project",
                    "diff",
                    "model",
                    "finding",
                    "waiver",
                    "template",
                    "library",
                    "draft",
                    "governance",
                    "evaluation",
                    "prompt",
                    "change",
                    "execution",
                    "experiment",
                    "orchestration",
                    "workshop",
                    "evidence",
                    "pipeline",
                    "plan",
                    "overview",
                    "call");

    private static final List<String> TECHNOLOGY =
            List.of(
                    "store",
                    "cache",
                    "qute",
                    "workflow",
                    "settings",
                    "intake",
                    "tokenizer",
                    "source",
                    "keys",
                    "git",
                    "github",
                    "textdiff",
                    "openai",
                    "jsonschema",
                    "distribution",
                    "log");

    private static final List<String> DOORS = List.of("functions", "web", "cli");

    private static final JavaClasses WRIT =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("dev.writ");

    static Stream<String> features() {
        return FEATURES.stream();
    }

    static Stream<String> technology() {
        return TECHNOLOGY.stream();
    }

    static Stream<String> doors() {
        return DOORS.stream();
    }

    static Stream<Arguments> libraries() {
        return Stream.of(
                Arguments.of("java.sql..", "store.sqlite"),
                Arguments.of("org.sqlite..", "store.sqlite"),
                Arguments.of("software.amazon.awssdk.services..", "store.dynamo"),
                Arguments.of("software.amazon.awssdk..", "store.dynamo, workflow.aws, keys.kms"),
                Arguments.of("io.quarkus.qute..", "qute"),
                Arguments.of("org.yaml.snakeyaml..", "settings"),
                Arguments.of("com.knuddels.jtokkit..", "tokenizer"),
                Arguments.of("org.eclipse.jgit..", "git"),
                Arguments.of("com.github.difflib..", "textdiff"),
                Arguments.of("io.quarkiverse.web.bundler..", "web.pages"),
                Arguments.of("picocli..", "cli"),
                Arguments.of("jakarta.ws.rs..", "web, openai"),
                Arguments.of("org.eclipse.microprofile.rest.client..", "openai"),
                Arguments.of("com.networknt..", "jsonschema"),
                Arguments.of("org.apache.commons.statistics..", "distribution"),
                Arguments.of("io.vertx..", "web"),
                Arguments.of("io.quarkus.security..", "web"),
                Arguments.of("jakarta.annotation.security..", "web"),
                Arguments.of("org.jose4j..", "web.identity"),
                Arguments.of("io.github.bucket4j..", "web.edge"),
                Arguments.of("io.micrometer..", "web"),
                Arguments.of("com.github.benmanes.caffeine..", "cache"),
                Arguments.of("org.eclipse.microprofile.openapi..", "web"),
                Arguments.of("io.quarkus.funqy..", "functions"),
                Arguments.of("java.util.logging..", "log"),
                Arguments.of("io.quarkus.logging..", "log"));
    }

    @Test
    void every_package_has_its_place_in_the_list() {
        var there = new TreeSet<String>();
        WRIT.forEach(each -> there.add(top(each)));
        var listed = new TreeSet<String>();
        Stream.of(FEATURES, TECHNOLOGY, DOORS).forEach(listed::addAll);
        assertThat(there).isEqualTo(listed);
    }

    @ParameterizedTest
    @MethodSource("features")
    void a_feature_knows_only_features_before_it_and_no_framework(String feature) {
        var allowed = new ArrayList<String>();
        FEATURES.subList(0, FEATURES.indexOf(feature) + 1)
                .forEach(each -> allowed.add("dev.writ." + each + ".."));
        allowed.addAll(
                List.of(
                        "java..",
                        "jakarta.inject..",
                        "com.fasterxml.jackson.annotation..",
                        "org.jspecify.annotations.."));
        classes()
                .that()
                .resideInAPackage("dev.writ." + feature + "..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(allowed.toArray(String[]::new))
                .check(WRIT);
    }

    @ParameterizedTest
    @MethodSource("features")
    void a_feature_touches_neither_files_nor_the_network(String feature) {
        noClasses()
                .that()
                .resideInAPackage("dev.writ." + feature + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.nio.file..", "java.net..", "java.net.http..", "java.sql..")
                .check(WRIT);
    }

    @ParameterizedTest
    @MethodSource("technology")
    void a_technology_knows_neither_doors_nor_another_technology(String technology) {
        var strangers = new ArrayList<String>();
        Stream.of(TECHNOLOGY, DOORS)
                .flatMap(List::stream)
                .filter(each -> !each.equals(technology))
                .forEach(each -> strangers.add("dev.writ." + each + ".."));
        noClasses()
                .that()
                .resideInAPackage("dev.writ." + technology + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(strangers.toArray(String[]::new))
                .check(WRIT);
    }

    @ParameterizedTest
    @MethodSource("doors")
    void a_door_knows_neither_technology_nor_another_door(String door) {
        var others =
                Stream.of(TECHNOLOGY, DOORS)
                        .flatMap(List::stream)
                        .filter(each -> !each.equals(door))
                        .map(each -> "dev.writ." + each + "..")
                        .toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage("dev.writ." + door + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .check(WRIT);
    }

    @ParameterizedTest
    @MethodSource("libraries")
    void a_library_is_seen_in_its_rooms_only(String library, String rooms) {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        Arrays.stream(rooms.split(", "))
                                .map(room -> "dev.writ." + room + "..")
                                .toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .check(WRIT);
    }

    @Test
    void nothing_is_looked_up_by_name_at_run_time() {
        noClasses()
                .should()
                .dependOnClassesThat(
                        resideInAPackage("java.lang.reflect..").and(not(type(Type.class))))
                .orShould()
                .callMethod(Class.class, "forName", String.class)
                .check(WRIT);
    }

    @Test
    void time_and_chance_come_from_outside() {
        noClasses()
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.util.UUID.class, "randomUUID")
                .orShould()
                .callMethod(System.class, "getenv", String.class)
                .check(WRIT);
    }

    @Test
    void every_package_says_what_it_is_for_and_allows_no_null() {
        var silent = new TreeSet<String>();
        WRIT.forEach(each -> silent.add(each.getPackageName()));
        WRIT.that(
                        new DescribedPredicate<JavaClass>("package-info") {
                            @Override
                            public boolean test(JavaClass each) {
                                return each.getSimpleName().equals("package-info")
                                        && each.isAnnotatedWith(
                                                "org.jspecify.annotations.NullMarked");
                            }
                        })
                .forEach(each -> silent.remove(each.getPackageName()));
        assertThat(silent).isEmpty();
    }

    private static String top(JavaClass each) {
        String below = each.getPackageName().substring("dev.writ".length());
        return below.isEmpty() ? "(root)" : below.substring(1).split("\\.", 2)[0];
    }
}
