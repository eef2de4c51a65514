package dev.writ.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.writ.draft.Draft;
import dev.writ.draft.DraftId;
import dev.writ.governance.CompleteInputs;
import dev.writ.kernel.CanonicalJson;
import dev.writ.kernel.Failed;
import dev.writ.prompt.PromptSamples;
import dev.writ.testing.Laptop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The samples that ship are made of `examples/`; `-Dwrit.docs=write` makes them anew.
class SamplesTest {

    private static final Path FOLDER = Path.of("src/main/resources/samples");

    @Test
    void the_samples_that_ship_are_those_of_the_examples() throws IOException {
        var made = new TreeMap<String, String>();
        for (Path report : reports()) {
            var laptop = new Laptop();
            var plan = laptop.plan(report);
            var samples =
                    new PromptSamples(
                            laptop.table, new CompleteInputs(laptop.table, laptop.ruleSets));
            for (Sample each : samples.of(plan.scan(), Dataset.MAX_ITEMS)) {
                Draft draft =
                        Draft.TYPE.need(laptop.table, Draft.key(new DraftId(each.name()))).value();
                made.putIfAbsent(draft.persona(), CanonicalJson.of(each.inputs().values()) + "\n");
            }
        }
        if (System.getProperty("writ.docs", "").equals("write")) {
            for (var each : made.entrySet()) {
                Files.writeString(FOLDER.resolve(each.getKey() + ".json"), each.getValue());
            }
        }
        var there = new TreeMap<String, String>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.toList()) {
                there.put(
                        file.getFileName().toString().replace(".json", ""), Files.readString(file));
            }
        }
        assertThat(there).isEqualTo(made);
    }

    @Test
    void a_sample_fills_the_template_of_its_persona() {
        var laptop = new Laptop();
        var samples = new Samples(Laptop.RESOURCES, Laptop.YAML);
        var rendering = new Rendering(laptop.knownTemplates, laptop.templates, laptop.renderer);
        for (Sample each : samples.all()) {
            String template = laptop.personas.persona(each.name()).template();
            var version = laptop.templates.latest(template).orElseThrow();
            assertThat(rendering.text(version, each.inputs())).startsWith("# ");
        }
    }

    @Test
    void a_sample_that_does_not_ship_is_refused_with_those_that_do() {
        var samples = new Samples(Laptop.RESOURCES, Laptop.YAML);
        assertThatThrownBy(() -> samples.named("nobody"))
                .isInstanceOf(Failed.class)
                .hasMessageContaining("testing");
    }

    private static List<Path> reports() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("examples"))) {
            return files.filter(file -> file.toString().matches(".*\\.sarif|.*analysis\\.json"))
                    .sorted()
                    .toList();
        }
    }
}
