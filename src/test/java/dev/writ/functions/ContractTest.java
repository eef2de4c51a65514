package dev.writ.functions;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.writ.testing.Laptop;
import io.quarkus.funqy.Funq;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The folders under `functions/` say what the functions do.
class ContractTest {

    private static final List<Class<?>> FUNCTIONS =
            List.of(
                    GenerateFunction.class,
                    CustomizeFunction.class,
                    EmbedRulesFunction.class,
                    ValidateFunction.class,
                    CommitDraftFunction.class,
                    RecordExecutionFunction.class,
                    FormBatchesFunction.class,
                    ReadBatchFunction.class,
                    EndBatchFunction.class,
                    EndPlanningFunction.class,
                    ImportScanFunction.class,
                    DescribePlanFunction.class,
                    CleanDraftsFunction.class);

    static Stream<String> steps() {
        return WalkedDocuments.ALL.stream();
    }

    static Stream<String> functions() {
        return WalkedDocuments.functions().stream();
    }

    private static Path folder(String step) {
        return WalkedDocuments.FUNCTIONS.resolve(step);
    }

    private static List<String> problems(String step, String schema, JsonNode document) {
        SchemaRegistry registry =
                SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_2020_12,
                        builder -> builder.schemas(ContractTest::read));
        Schema rules =
                registry.getSchema(
                        SchemaLocation.of(folder(step).resolve(schema).toUri().toString()));
        return rules.validate(document.toString(), InputFormat.JSON).stream()
                .map(String::valueOf)
                .toList();
    }

    private static String read(String location) {
        try {
            return Files.readString(Path.of(URI.create(location)));
        } catch (IOException absent) {
            throw new UncheckedIOException(absent);
        }
    }

    @ParameterizedTest
    @MethodSource("functions")
    void each_function_has_its_whole_contract(String step) {
        for (String file :
                List.of("README.md", "input.schema.json", "output.schema.json", "event.json")) {
            assertThat(folder(step).resolve(file)).exists();
        }
        assertThat(folder(step).resolve("cases")).isNotEmptyDirectory();
    }

    @Test
    void there_is_a_class_for_each_function_and_no_other() {
        var exported =
                FUNCTIONS.stream()
                        .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                        .filter(method -> method.isAnnotationPresent(Funq.class))
                        .map(method -> method.getAnnotation(Funq.class).value());
        assertThat(exported).containsExactlyElementsOf(WalkedDocuments.functions());
    }

    @Test
    void the_workflow_calls_every_one_of_them_and_no_other() throws IOException {
        JsonNode workflow = Laptop.JSON.readTree(Path.of("infra/workflow.asl.json").toFile());
        assertThat(Set.copyOf(workflow.findValuesAsText("Resource")))
                .containsExactlyInAnyOrderElementsOf(
                        WalkedDocuments.ALL.stream().map(ContractTest::arn).toList());
    }

    private static String arn(String function) {
        return Arrays.stream(function.split("-"))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining("", "${", "FunctionArn}"));
    }

    @ParameterizedTest
    @MethodSource("steps")
    void the_example_event_is_the_document_before_the_step(String step) throws IOException {
        JsonNode document = new WalkedDocuments(Optional.empty()).before(step, Optional.empty());
        Path file = folder(step).resolve("event.json");
        if (System.getProperty("writ.events", "").equals("write")) {
            Files.writeString(file, document.toPrettyString() + "\n");
        }
        assertThat(document).isEqualTo(Laptop.JSON.readTree(file.toFile()));
    }

    @ParameterizedTest
    @MethodSource("functions")
    void documents_and_answers_follow_the_schemas(String step) {
        var walked = new WalkedDocuments(Optional.empty());
        JsonNode document = walked.document(step, Optional.empty());
        assertThat(problems(step, "input.schema.json", document)).isEmpty();
        JsonNode answer = walked.step(step).call().apply(document);
        assertThat(problems(step, "output.schema.json", answer)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("steps")
    void a_document_without_its_scan_does_not_follow_the_schema(String step) {
        var document = new WalkedDocuments(Optional.empty()).before(step, Optional.empty());
        document.remove("scan");
        assertThat(problems(step, "input.schema.json", document)).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("steps")
    void a_repeated_step_gives_the_same_answer(String step) {
        var walked = new WalkedDocuments(Optional.empty());
        JsonNode document = walked.before(step, Optional.empty());
        JsonNode first = walked.step(step).call().apply(document);
        assertThat(walked.step(step).call().apply(document)).isEqualTo(first);
    }
}
