package dev.writ.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.inject.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.junit.jupiter.api.Test;

/// What a native image would miss, noticed on the JVM.
class NativeImageTest {

    private static final Path CLASSES = Path.of("target/classes");

    @Test
    void every_text_that_ships_is_listed_for_the_image() throws IOException {
        var matchers =
                Arrays.stream(includes().split(","))
                        .map(glob -> FileSystems.getDefault().getPathMatcher("glob:" + glob))
                        .toList();
        var missing = new TreeSet<Path>();
        try (var files = Files.walk(CLASSES)) {
            files.filter(Files::isRegularFile)
                    .map(CLASSES::relativize)
                    .filter(
                            file ->
                                    !file.toString()
                                            .matches(
                                                    ".*\\.class|META-INF/.*|application.properties|web/.*"))
                    .filter(file -> matchers.stream().noneMatch(matcher -> matcher.matches(file)))
                    .forEach(missing::add);
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void the_words_of_the_tokenizer_are_where_the_list_says() {
        String file =
                Arrays.stream(includes().split(","))
                        .filter(name -> name.endsWith(".tiktoken"))
                        .findFirst()
                        .orElseThrow();
        assertThat(getClass().getClassLoader().getResource(file)).isNotNull();
    }

    /// Jackson may bind only what functions and HTTP resources take and give: Quarkus registers
    /// that. `LocalJson` writes what the resources give, `Server` what they take, and pages see the
    /// JSON of the API through `Layout`, which lists what they show. `EvaluationWish` writes plain
    /// maps.
    @Test
    void only_what_functions_and_resources_use_is_bound_to_json() {
        var binders = new TreeSet<String>();
        new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("dev.writ")
                .forEach(
                        type ->
                                type.getMethodCallsFromSelf().stream()
                                        .filter(
                                                call ->
                                                        call.getTargetOwner()
                                                                .getName()
                                                                .equals(
                                                                        "com.fasterxml.jackson.databind.ObjectMapper"))
                                        .filter(
                                                call ->
                                                        call.getName()
                                                                .matches(
                                                                        "treeToValue|valueToTree|convertValue"))
                                        .forEach(call -> binders.add(type.getSimpleName())));
        assertThat(binders)
                .containsExactly(
                        "Documents", "EvaluationWish", "Layout", "LocalJson", "Server", "Step");
    }

    /// Filters of the HTTP door are made while an image is built, with all they are given: a
    /// setting they had then, they would have for ever.
    @Test
    void what_is_made_while_the_image_is_built_asks_for_settings_later() {
        var early = madeWithTheImage();
        assertThat(early).isNotEmpty();
        assertThat(early)
                .allSatisfy(
                        type ->
                                assertThat(settings(type))
                                        .as(type.getName())
                                        .allMatch(Provider.class.getName()::equals));
        assertThat(early)
                .flatMap(JavaClass::getFields)
                .extracting(field -> field.getRawType().getName())
                .doesNotContain(SecureRandom.class.getName(), HttpClient.class.getName());
    }

    private static Set<JavaClass> madeWithTheImage() {
        var ours =
                new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("dev.writ");
        var made = new HashSet<JavaClass>();
        var open = new ArrayDeque<JavaClass>();
        ours.stream().filter(NativeImageTest::isFilter).forEach(open::push);
        while (!open.isEmpty()) {
            JavaClass type = open.pop();
            if (type.getPackageName().startsWith("dev.writ") && made.add(type)) {
                type.getFields().forEach(field -> open.push(field.getRawType()));
                type.getSubclasses().forEach(open::push);
            }
        }
        return made;
    }

    private static boolean isFilter(JavaClass type) {
        return type.getMethods().stream()
                .anyMatch(
                        method ->
                                method.isAnnotatedWith(ServerRequestFilter.class)
                                        || method.isAnnotatedWith(ServerResponseFilter.class)
                                        || method.isAnnotatedWith(ServerExceptionMapper.class));
    }

    /// The types of the parameters that are settings.
    private static List<String> settings(JavaClass type) {
        return type.getConstructors().stream()
                .flatMap(constructor -> constructor.getParameters().stream())
                .filter(parameter -> parameter.isAnnotatedWith(ConfigProperty.class))
                .map(parameter -> parameter.getRawType().getName())
                .toList();
    }

    private static String includes() {
        var properties = new Properties();
        try (InputStream in = Files.newInputStream(CLASSES.resolve("application.properties"))) {
            properties.load(in);
        } catch (IOException absent) {
            throw new UncheckedIOException(absent);
        }
        return properties.getProperty("quarkus.native.resources.includes");
    }
}
