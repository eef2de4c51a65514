package dev.writ.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.writ.library.Alias;
import dev.writ.library.ExportTemplates;
import dev.writ.library.ImportTemplates;
import dev.writ.library.NamedText;
import dev.writ.library.RateTemplate;
import dev.writ.library.TemplateId;
import dev.writ.testing.Laptop;
import dev.writ.testing.Shelf;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// From a store to a folder, into another store and to another folder.
class TemplateFolderTest {

    private static final String MINE = "shop/pay/my_prompt";

    private final Laptop laptop = new Laptop();
    private final Laptop otherLaptop = new Laptop();
    private final Shelf shelf = new Shelf(laptop);

    @TempDir Path folder;

    private static List<NamedText> exported(Laptop from) {
        return new ExportTemplates(from.table)
                .run(new ExportTemplates.Input(Optional.empty(), Set.of()));
    }

    private void imported(Laptop into, List<NamedText> files) {
        new ImportTemplates(into.table, Laptop.YAML, shelf.validateTemplate, into.clock)
                .run(new ImportTemplates.Input(files, Set.of(), Shelf.BEN));
    }

    private static Map<String, String> bytes(Path folder) throws IOException {
        var files = new TreeMap<String, String>();
        try (var all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(file).toString(), Files.readString(file));
            }
        }
        return files;
    }

    @Test
    void another_store_writes_the_same_files() throws IOException {
        shelf.add(MINE, "it: \"quoted\", # {| and more |}");
        shelf.update(MINE, "ümläuts ✓");
        shelf.pass(MINE, 2);
        shelf.move(MINE, Alias.PRODUCTION, 2);
        shelf.rateTemplate.run(new RateTemplate.Input(TemplateId.parse(MINE), 4, Shelf.BEN));
        shelf.add("global/my_prompt", "all of it");

        var here = new TemplateFolder(folder.resolve("here"));
        here.write(exported(laptop));
        imported(otherLaptop, here.read());
        new TemplateFolder(folder.resolve("there")).write(exported(otherLaptop));

        assertThat(bytes(folder.resolve("there")))
                .isEqualTo(bytes(folder.resolve("here")))
                .containsKeys("global/my_prompt/v1.md", MINE + "/v2.md", MINE + "/template.yaml");
    }

    @Test
    void an_earlier_export_is_replaced_as_a_whole() throws IOException {
        shelf.add("global/my_prompt", "it");
        var export = new TemplateFolder(folder.resolve("export"));
        export.write(exported(laptop));
        export.write(exported(otherLaptop));
        assertThat(folder.resolve("export")).isEmptyDirectory();
    }
}
