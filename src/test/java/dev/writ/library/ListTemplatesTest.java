package dev.writ.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.writ.kernel.Failed;
import dev.writ.kernel.Listed;
import dev.writ.kernel.Paging;
import dev.writ.template.TemplateType;
import dev.writ.testing.Laptop;
import dev.writ.testing.Parts;
import dev.writ.testing.Shelf;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListTemplatesTest {

    private static final ListTemplates.Wanted ANY =
            new ListTemplates.Wanted(
                    Optional.empty(), Set.of(), Optional.empty(), Optional.empty());

    private final Shelf shelf = new Shelf(new Laptop());

    @BeforeEach
    void fill() {
        for (String id :
                List.of("global/bbb", "shop/aaa", "shop/bbb", "shop/pay/ccc", "other/abc")) {
            shelf.add(id, id);
        }
        shelf.update("shop/aaa", "more");
    }

    private Parts<Head> parts(ListTemplates.Wanted wanted, ListTemplates.Sort sort) {
        return new Parts<>(
                paging -> shelf.listTemplates.run(new ListTemplates.Input(wanted, sort, paging)));
    }

    private List<String> ids(ListTemplates.Wanted wanted, ListTemplates.Sort sort) {
        return parts(wanted, sort).all(2).stream().map(head -> head.id().toString()).toList();
    }

    @Test
    void all_are_listed_by_name_from_either_end() {
        var names = List.of("shop/aaa", "other/abc", "global/bbb", "shop/bbb", "shop/pay/ccc");
        assertThat(ids(ANY, ListTemplates.Sort.NAME)).isEqualTo(names);
        assertThat(ids(ANY, ListTemplates.Sort.NAME_BACKWARDS)).isEqualTo(names.reversed());
    }

    @Test
    void the_last_that_changed_comes_first() {
        assertThat(ids(ANY, ListTemplates.Sort.CHANGED))
                .containsExactly("shop/aaa", "other/abc", "shop/pay/ccc", "shop/bbb", "global/bbb");
    }

    @Test
    void those_of_a_home_a_type_a_category_and_a_part_of_the_name() {
        var home =
                new ListTemplates.Wanted(
                        Optional.of(Home.parse("shop")),
                        Set.of(),
                        Optional.empty(),
                        Optional.empty());
        assertThat(ids(home, ListTemplates.Sort.NAME)).containsExactly("shop/aaa", "shop/bbb");
        var none =
                new ListTemplates.Wanted(
                        Optional.empty(),
                        Set.of(TemplateType.META, TemplateType.ASSET),
                        Optional.empty(),
                        Optional.empty());
        assertThat(ids(none, ListTemplates.Sort.NAME)).isEmpty();
        var all =
                new ListTemplates.Wanted(
                        Optional.empty(),
                        Set.of(TemplateType.PROMPT, TemplateType.ASSET),
                        Optional.of("prompts"),
                        Optional.of("b"));
        assertThat(ids(all, ListTemplates.Sort.NAME))
                .containsExactly("other/abc", "global/bbb", "shop/bbb");
        assertThat(ids(all, ListTemplates.Sort.CHANGED))
                .containsExactly("other/abc", "shop/bbb", "global/bbb");
    }

    @Test
    void a_cursor_of_another_list_is_refused() {
        Listed<Head> changed =
                shelf.listTemplates.run(
                        new ListTemplates.Input(
                                ANY, ListTemplates.Sort.CHANGED, new Paging(1, Optional.empty())));
        parts(ANY, ListTemplates.Sort.NAME).assertRefuses(changed.next().orElseThrow());
    }

    @ParameterizedTest
    @CsvSource({"Category_, ", "'', ", ", no-name", ", Name"})
    void what_no_category_and_no_name_can_be_is_refused(
            @Nullable String category, @Nullable String named) {
        assertThatThrownBy(
                        () ->
                                new ListTemplates.Wanted(
                                        Optional.empty(),
                                        Set.of(),
                                        Optional.ofNullable(category),
                                        Optional.ofNullable(named)))
                .isInstanceOf(Failed.class)
                .hasMessageContaining("cannot be");
    }
}
