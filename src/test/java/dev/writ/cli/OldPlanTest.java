package dev.writ.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A plan replaces its folder, so every file in it that is not ours would be lost.
class OldPlanTest {

    @TempDir Path folder;

    @BeforeEach
    void anEarlierPlan() throws IOException {
        Files.writeString(folder.resolve("plan.json"), "{\n  \"scan\" : \"s-1\"\n}\n");
        Files.writeString(folder.resolve("index.html"), "");
        Files.createDirectory(folder.resolve("prompts"));
        Files.writeString(folder.resolve("prompts/001-rule-file.md"), "");
    }

    @Test
    void an_earlier_plan_may_be_replaced() {
        assertThat(OldPlan.stranger(folder)).isEmpty();
    }

    @Test
    void a_folder_that_is_not_there_may_be_made() {
        assertThat(OldPlan.stranger(folder.resolve("new"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"main.tf", "plan.json.bak", ".git", "001-rule-file.md"})
    void a_file_beside_the_plan_is_named(String name) throws IOException {
        Files.writeString(folder.resolve(name), "");
        assertThat(OldPlan.stranger(folder)).contains(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"notes.md", "001-rule-file.txt", ".gitkeep"})
    void a_file_among_the_prompts_is_somebody_elses(String name) throws IOException {
        Files.writeString(folder.resolve("prompts").resolve(name), "");
        assertThat(OldPlan.stranger(folder)).contains("prompts");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"terraform_version\": \"1\"}",
                "{\"scan\": 1}",
                "{\"a\": {\"scan\": \"s-1\"}}",
                ""
            })
    void a_plan_of_another_tool_is_not_ours(String text) throws IOException {
        Files.writeString(folder.resolve("plan.json"), text);
        assertThat(OldPlan.stranger(folder)).isPresent();
    }

    @Test
    void a_page_without_a_plan_is_not_ours() throws IOException {
        Files.delete(folder.resolve("plan.json"));
        assertThat(OldPlan.stranger(folder)).isPresent();
    }

    @Test
    void a_file_is_no_folder() {
        assertThat(OldPlan.stranger(folder.resolve("index.html"))).contains("a file");
    }
}
