package dev.writ.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.writ.kernel.Failed;
import dev.writ.kernel.Paging;
import dev.writ.library.Alias;
import dev.writ.library.ExplainTemplate;
import dev.writ.library.TemplateId;
import dev.writ.project.ProjectName;
import dev.writ.template.TextDiff;
import dev.writ.testing.Laptop;
import dev.writ.testing.Shelf;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ViewTemplateTest {

    private static final String MINE = "shop/my_prompt";
    private static final TemplateId ID = TemplateId.parse(MINE);

    private final Laptop laptop = new Laptop();
    private final Shelf shelf = new Shelf(laptop);
    private final ViewTemplate viewTemplate =
            new ViewTemplate(
                    shelf.findTemplate,
                    shelf.listVersions,
                    shelf.listMoves,
                    new ExplainTemplate(laptop.findSettings, laptop.resolveTemplate));
    private final ViewDiff viewDiff = new ViewDiff(shelf.findTemplate, shelf.diffVersions);

    @BeforeEach
    void fill() {
        shelf.add(MINE, "it");
        shelf.update(MINE, "them");
        shelf.move(MINE, Alias.STAGING, 1);
        shelf.move(MINE, Alias.STAGING, 2);
    }

    private ViewTemplate.Output found(TemplateId id, OptionalInt version) {
        return viewTemplate.run(
                new ViewTemplate.Input(
                        id, version, Optional.empty(), Optional.empty(), Paging.first()));
    }

    @Test
    void an_alias_knows_where_one_step_back_leads() {
        var found = found(ID, OptionalInt.empty());
        assertThat(found.aliases())
                .extracting(AliasLine::alias, AliasLine::version, AliasLine::before)
                .containsExactly(
                        tuple(Alias.PRODUCTION, Optional.empty(), Optional.empty()),
                        tuple(Alias.STAGING, Optional.of(2), Optional.of(1)));
        assertThat(found.aliases().getLast().moves()).hasSize(2);
    }

    @Test
    void versions_know_the_aliases_that_point_at_them() {
        assertThat(found(ID, OptionalInt.empty()).versions().items())
                .extracting(VersionLine::aliases)
                .containsExactly(List.of(Alias.STAGING, Alias.LATEST), List.of());
    }

    @Test
    void an_older_text_can_be_read() {
        assertThat(found(ID, OptionalInt.of(1)).version().text()).isEqualTo(Shelf.text("it"));
        assertThatThrownBy(() -> found(ID, OptionalInt.of(3))).isInstanceOf(Failed.class);
    }

    @Test
    void what_holds_is_explained_for_the_project_of_the_home() {
        var found = found(ID, OptionalInt.empty());
        assertThat(found.explained()).contains(new ProjectName("shop"));
        assertThat(found.resolution()).isPresent();
        shelf.add("global/theirs", "them");
        var global = found(TemplateId.parse("global/theirs"), OptionalInt.empty());
        assertThat(global.explained()).isEmpty();
        assertThat(global.resolution()).isEmpty();
    }

    @Test
    void the_latest_is_compared_with_the_one_before_unless_others_are_named() {
        var asked = new ViewDiff.Input(ID, OptionalInt.empty(), OptionalInt.empty());
        var found = viewDiff.run(asked);
        assertThat(found.from()).isEqualTo(1);
        assertThat(found.to()).isEqualTo(2);
        assertThat(found.rows()).anyMatch(row -> row.kind() == TextDiff.Kind.CHANGED);
        var same = viewDiff.run(new ViewDiff.Input(ID, OptionalInt.of(1), OptionalInt.of(1)));
        assertThat(same.rows()).allMatch(row -> row.kind() == TextDiff.Kind.SAME);
    }
}
