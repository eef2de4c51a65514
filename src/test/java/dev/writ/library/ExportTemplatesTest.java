package dev.writ.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.writ.kernel.Failed;
import dev.writ.template.TemplateRef;
import dev.writ.testing.Laptop;
import dev.writ.testing.Shelf;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ExportTemplatesTest {

    private static final String MINE = "shop/pay/my_prompt";
    private static final TemplateId ID = TemplateId.parse(MINE);

    private final Laptop laptop = new Laptop();
    private final Shelf shelf = new Shelf(laptop);
    private final Laptop otherLaptop = new Laptop();
    private final Shelf other = new Shelf(otherLaptop);

    @BeforeEach
    void fill() {
        shelf.add(MINE, "it: \"quoted\", # {| and more |}");
        shelf.addVersion.run(
                new AddVersion.Input(
                        ID,
                        Wording.of(Shelf.text("them")),
                        "say 'more': # yes",
                        Optional.of("cases:\n  - contains: TASK\n"),
                        OptionalInt.of(1),
                        Shelf.ANNA));
        shelf.pass(MINE, 2);
        shelf.move(MINE, Alias.PRODUCTION, 2);
        shelf.move(MINE, Alias.STAGING, 1);
        shelf.rateTemplate.run(new RateTemplate.Input(ID, 4, Shelf.BEN));
        shelf.forkTemplate.run(
                new ForkTemplate.Input(
                        TemplateRef.parse(MINE + "@2"),
                        TemplateId.parse("global/fork"),
                        Shelf.BEN));
        shelf.add("global/gone", "gone");
        shelf.retireTemplate.run(
                new RetireTemplate.Input(TemplateId.parse("global/gone"), Shelf.BEN));
    }

    private static List<NamedText> exported(Laptop from) {
        return new ExportTemplates(from.table)
                .run(new ExportTemplates.Input(Optional.empty(), Set.of()));
    }

    private ImportTemplates.Output imported(Laptop into, List<NamedText> files) {
        return new ImportTemplates(into.table, Laptop.YAML, shelf.validateTemplate, into.clock)
                .run(new ImportTemplates.Input(files, Set.of(), Shelf.BEN));
    }

    private static List<NamedText> replaced(List<NamedText> files, String old, String by) {
        return files.stream()
                .map(file -> new NamedText(file.path(), file.text().replace(old, by)))
                .toList();
    }

    @Test
    void an_export_has_a_readable_file_for_each_text() {
        assertThat(exported(laptop))
                .extracting(NamedText::path)
                .containsExactly(
                        "global/fork/template.yaml",
                        "global/fork/v1.md",
                        "global/fork/v1.cases.yaml",
                        "global/gone/template.yaml",
                        "global/gone/v1.md",
                        "shop/pay/my_prompt/template.yaml",
                        "shop/pay/my_prompt/v1.md",
                        "shop/pay/my_prompt/v2.md",
                        "shop/pay/my_prompt/v2.cases.yaml");
    }

    @Test
    void an_import_of_an_export_gives_the_same_library_and_twice_nothing_new() {
        var files = exported(laptop);
        assertThat(imported(otherLaptop, files).imported()).hasSize(3);
        assertThat(exported(otherLaptop)).isEqualTo(files);
        assertThat(other.heads.need(ID).value()).isEqualTo(shelf.heads.need(ID).value());
        assertThat(other.listMoves.run(ID)).isEqualTo(shelf.listMoves.run(ID));
        assertThat(imported(otherLaptop, files).known()).hasSize(3);
        assertThat(exported(otherLaptop)).isEqualTo(files);
    }

    @Test
    void what_went_on_is_added_and_what_is_older_changes_nothing() {
        var before = exported(laptop);
        imported(otherLaptop, before);
        shelf.update(MINE, "more");
        shelf.rateTemplate.run(new RateTemplate.Input(ID, 5, Shelf.BEN));
        var after = exported(laptop);
        assertThat(imported(otherLaptop, after).imported()).containsExactly(ID);
        assertThat(exported(otherLaptop)).isEqualTo(after);
        assertThat(imported(otherLaptop, before).imported()).isEmpty();
        assertThat(exported(otherLaptop)).isEqualTo(after);
    }

    @Test
    void what_contradicts_is_refused_and_nothing_is_written() {
        imported(otherLaptop, exported(laptop));
        shelf.update(MINE, "one way");
        other.update(MINE, "another way");
        var before = exported(otherLaptop);
        assertThatThrownBy(() -> imported(otherLaptop, exported(laptop)))
                .isInstanceOf(Failed.class)
                .hasMessageContaining("contradicts template " + MINE);
        assertThat(exported(otherLaptop)).isEqualTo(before);
    }

    @Test
    void a_text_that_was_touched_is_refused() {
        var files = exported(laptop);
        assertThatThrownBy(
                        () -> imported(otherLaptop, replaced(files, "caught them", "caught you")))
                .isInstanceOf(Failed.class)
                .hasMessageContaining("is not the one of its hash");
        assertThatThrownBy(() -> imported(otherLaptop, replaced(files, "sum: 4", "sum: 5")))
                .isInstanceOf(Failed.class)
                .hasMessageContaining("ratings");
        assertThatThrownBy(() -> imported(otherLaptop, files.subList(0, 1)))
                .isInstanceOf(Failed.class)
                .hasMessageContaining("v1.md is missing");
        assertThat(exported(otherLaptop)).isEmpty();
    }
}
