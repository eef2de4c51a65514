package dev.writ.bench;

import dev.writ.evaluation.Samples;
import dev.writ.kernel.Actor;
import dev.writ.kernel.Paging;
import dev.writ.library.AddTemplate;
import dev.writ.library.Alias;
import dev.writ.library.FindTemplate;
import dev.writ.library.ListTemplates;
import dev.writ.library.ResolveTemplate;
import dev.writ.library.TemplateId;
import dev.writ.library.TemplateSettings;
import dev.writ.library.Wording;
import dev.writ.project.ProjectName;
import dev.writ.store.sqlite.SqliteTable;
import dev.writ.template.InputSpec;
import dev.writ.template.TemplateRef;
import dev.writ.template.TemplateType;
import dev.writ.template.TemplateVersion;
import dev.writ.testing.Laptop;
import dev.writ.testing.Shelf;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntConsumer;

/// Figures of a template library of 10,000 templates on SQLite, a tenth of them prompts, at 100
/// projects; `bench/run` starts it.
public final class LibraryBenchmark {

    private static final int TEMPLATES = 10_000;
    private static final int PROJECTS = 100;
    private static final int PROMPTS = 10;

    private final int rounds;
    private final Laptop laptop;
    private final Shelf shelf;

    private LibraryBenchmark(SqliteTable table, int rounds) {
        this.rounds = rounds;
        this.laptop = new Laptop(table, Clock.systemUTC());
        this.shelf = new Shelf(laptop, table, Clock.systemUTC());
    }

    /// @param arguments a folder, and how often each is measured
    public static void main(String[] arguments) {
        try (var table = SqliteTable.open(Path.of(arguments[0]), Clock.systemUTC())) {
            var benchmark = new LibraryBenchmark(table, Integer.parseInt(arguments[1]));
            benchmark.fill();
            benchmark.read();
            benchmark.render();
        }
    }

    private void fill() {
        long start = System.nanoTime();
        for (int i = 0; i < TEMPLATES; i++) {
            shelf.addTemplate.run(
                    new AddTemplate.Input(
                            id(i),
                            i % PROMPTS == 0 ? Wording.of(Shelf.text("it " + i)) : asset(i),
                            "",
                            Optional.empty(),
                            Optional.empty(),
                            Actor.LOCAL));
        }
        double millis = (System.nanoTime() - start) / 1e6 / TEMPLATES;
        row("adding a template, checked, of %,d".formatted(TEMPLATES), "%.1f ms".formatted(millis));
    }

    private static TemplateId id(int number) {
        return TemplateId.parse("project-" + number % PROJECTS + "/template_" + number);
    }

    private static Wording asset(int number) {
        return new Wording(
                "# Rules of the house\n\nThe " + number + "th of them.\n",
                Optional.of(TemplateType.ASSET),
                Optional.of("Rule " + number + " of the house"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of());
    }

    private void read() {
        measure("listing 50 of all by name", i -> list(Set.of(), Optional.empty()));
        measure("listing 50 of a type", i -> list(Set.of(TemplateType.PROMPT), Optional.empty()));
        measure(
                "listing the 19 of a type with 99 in the name",
                i -> list(Set.of(TemplateType.PROMPT), Optional.of("99")));
        measure(
                "finding one with its text",
                i ->
                        shelf.findTemplate.run(
                                new FindTemplate.Input(
                                        id(i), OptionalInt.empty(), Optional.empty())));
        measure("resolving one through feature, project, global and what ships", this::resolve);
    }

    private void list(Set<TemplateType> types, Optional<String> named) {
        shelf.listTemplates.run(
                new ListTemplates.Input(
                        new ListTemplates.Wanted(Optional.empty(), types, Optional.empty(), named),
                        ListTemplates.Sort.NAME,
                        Paging.first()));
    }

    private void resolve(int number) {
        laptop.resolveTemplate.run(
                new ResolveTemplate.Input(
                        id(number).name(),
                        Optional.of(new ProjectName("project-" + number % PROJECTS)),
                        List.of("checkout"),
                        TemplateSettings.Source.LIBRARY,
                        Alias.LATEST,
                        Optional.empty()));
    }

    private void render() {
        TemplateRef ref = id(0).at(1);
        TemplateVersion version = laptop.knownTemplates.version(ref);
        var inputs =
                new LinkedHashMap<>(
                        new Samples(Laptop.RESOURCES, Laptop.YAML)
                                .named("testing")
                                .inputs()
                                .values());
        inputs.keySet().retainAll(version.inputs().stream().map(InputSpec::name).toList());
        int prompts = TEMPLATES / PROMPTS;
        measure(
                "reading a version for the first time",
                Math.min(rounds, prompts / 2),
                i -> laptop.knownTemplates.version(id(PROMPTS * (prompts - 1 - i)).at(1)));
        measure(
                "rendering a version that is remembered",
                i -> laptop.renderer.render(laptop.knownTemplates.version(ref), inputs));
    }

    private void measure(String what, IntConsumer work) {
        for (int i = 0; i < rounds; i++) {
            work.accept(i);
        }
        measure(what, rounds, work);
    }

    private static void measure(String what, int times, IntConsumer work) {
        long start = System.nanoTime();
        for (int i = 0; i < times; i++) {
            work.accept(i);
        }
        double micros = (System.nanoTime() - start) / 1e3 / times;
        row(what + ", of 10,000", String.format(Locale.ROOT, "%,.0f µs", micros));
    }

    private static void row(String what, String figure) {
        System.out.println("| " + what + " | " + figure + " |");
    }
}
