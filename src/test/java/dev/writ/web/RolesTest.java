package dev.writ.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import dev.writ.web.pages.SignInPages;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HttpMethod;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// What each path asks for is said once, in the code, and the page repeats it.
class RolesTest {

    private static final Path CONTRACT = Path.of("docs/reference/openapi.yaml");
    private static final Path PAGE = Path.of("docs/reference/http.md");
    private static final Pattern ROW =
            Pattern.compile("^\\| `([A-Z]+) (/api/[^`]*)` \\| (author|approver|admin) \\|.*");

    private static final JavaClasses WEB =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("dev.writ.web");

    private static final DescribedPredicate<JavaMethod> SERVES =
            DescribedPredicate.describe(
                    "serve requests",
                    method ->
                            method.getAnnotations().stream()
                                    .anyMatch(
                                            each ->
                                                    each.getRawType()
                                                            .isAnnotatedWith(HttpMethod.class)));

    @Test
    void every_method_that_serves_requests_says_who_may() {
        ArchRuleDefinition.methods()
                .that(SERVES)
                .and()
                .areNotDeclaredIn(SignInPages.class) // who signs in is nobody yet
                .should()
                .beAnnotatedWith(RolesAllowed.class)
                .orShould()
                .beAnnotatedWith(Authenticated.class)
                .check(WEB);
    }

    @Test
    void the_page_lists_the_role_of_each_operation() throws IOException {
        var listed = new TreeSet<String>();
        Files.readAllLines(PAGE).stream()
                .map(ROW::matcher)
                .filter(row -> row.matches())
                .forEach(
                        row ->
                                listed.add(
                                        String.join(
                                                " ", row.group(1), row.group(2), row.group(3))));
        assertThat(listed).isEqualTo(operations());
    }

    private static TreeSet<String> operations() throws IOException {
        JsonNode paths = new YAMLMapper().readTree(CONTRACT.toFile()).path("paths");
        var operations = new TreeSet<String>();
        paths.properties()
                .forEach(
                        path ->
                                path.getValue()
                                        .properties()
                                        .forEach(
                                                each ->
                                                        operations.add(
                                                                each.getKey()
                                                                                .toUpperCase(
                                                                                        Locale.ROOT)
                                                                        + " "
                                                                        + path.getKey()
                                                                        + " "
                                                                        + each.getValue()
                                                                                .at(
                                                                                        "/security/0/token/0")
                                                                                .asText())));
        return operations;
    }
}
