package dev.writ.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.writ.audit.Event;
import dev.writ.audit.ListEvents;
import dev.writ.kernel.Failed;
import dev.writ.kernel.Failure;
import dev.writ.kernel.Paging;
import dev.writ.project.ProjectName;
import dev.writ.template.TemplateType;
import dev.writ.testing.Laptop;
import dev.writ.testing.Shelf;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddVersionTest {

    private static final String MINE = "shop/my_prompt";

    private final Laptop laptop = new Laptop();
    private final Shelf shelf = new Shelf(laptop);

    private List<Event> trail(String name) {
        return new ListEvents(laptop.table)
                .run(new ListEvents.Input(name, false, Paging.first()))
                .items();
    }

    @Test
    void a_template_begins_with_version_1_and_is_told_in_the_trail_of_its_project() {
        Kept kept = shelf.add(MINE, "it");
        assertThat(kept.version().ref()).hasToString("shop/my_prompt@1");
        assertThat(kept.head().title()).isEqualTo("Testing enhancement");
        assertThat(kept.head().type()).isEqualTo(TemplateType.PROMPT);
        assertThat(kept.head().category()).isEqualTo("prompts");
        assertThat(trail("shop"))
                .singleElement()
                .satisfies(
                        event -> {
                            assertThat(event.kind()).isEqualTo(Event.Kind.TEMPLATE_ADDED);
                            assertThat(event.subject()).isEqualTo("shop/my_prompt@1");
                            assertThat(event.facts().text("sha256"))
                                    .isEqualTo(kept.version().sha256());
                        });
    }

    @Test
    void what_is_global_is_told_in_the_global_trail() {
        shelf.add("global/my_prompt", "it");
        assertThat(trail("global")).hasSize(1);
    }

    @Test
    void the_same_template_again_is_the_same_and_another_of_its_name_is_refused() {
        Kept first = shelf.add(MINE, "it");
        Kept again = shelf.add(MINE, "it");
        assertThat(again.repeated()).isTrue();
        assertThat(again.version()).isEqualTo(first.version());
        assertThatThrownBy(() -> shelf.add(MINE, "all"))
                .isInstanceOf(Failed.class)
                .extracting(wrong -> ((Failed) wrong).failure().code())
                .isEqualTo(Failure.Code.NAME_TAKEN);
        assertThat(trail("shop")).hasSize(1);
    }

    @Test
    void the_text_of_the_latest_version_again_is_no_new_version() {
        shelf.add(MINE, "it");
        Kept second = shelf.update(MINE, "them");
        Kept again = shelf.update(MINE, "them");
        assertThat(second.version().number()).isEqualTo(2);
        assertThat(again.repeated()).isTrue();
        assertThat(again.version()).isEqualTo(second.version());
        assertThat(shelf.update(MINE, "it").version().number()).isEqualTo(3);
    }

    @Test
    void an_update_of_what_others_changed_meanwhile_is_refused() {
        shelf.add(MINE, "it");
        shelf.update(MINE, "them");
        var late =
                new AddVersion.Input(
                        TemplateId.parse(MINE),
                        Wording.of(Shelf.text("others")),
                        "",
                        Optional.empty(),
                        OptionalInt.of(1),
                        Shelf.BEN);
        assertThatThrownBy(() -> shelf.addVersion.run(late))
                .isInstanceOf(Failed.class)
                .hasMessageContaining("has changed since it was read");
        assertThat(shelf.heads.need(TemplateId.parse(MINE)).value().latest()).isEqualTo(2);
    }

    @Test
    void of_many_who_add_at_once_nobody_loses_a_version() throws Exception {
        shelf.add(MINE, "it");
        List<Callable<Kept>> writers =
                IntStream.range(0, 24)
                        .<Callable<Kept>>mapToObj(n -> () -> shelf.update(MINE, "it " + n))
                        .toList();
        var numbers = new ArrayList<Integer>();
        try (var pool = Executors.newFixedThreadPool(8)) {
            for (var done : pool.invokeAll(writers)) {
                numbers.add(done.get().version().number());
            }
        }
        assertThat(numbers)
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(2, 25).boxed().toList());
        assertThat(shelf.heads.need(TemplateId.parse(MINE)).value().latest()).isEqualTo(25);
    }

    @Test
    void a_bare_body_gets_its_contract_from_what_it_uses_and_says() {
        var wording =
                new Wording(
                        Shelf.body("it") + "\nMind {the_season}.\n",
                        Optional.of(TemplateType.PROMPT),
                        Optional.of("My own prompt"),
                        Optional.of("own"),
                        Optional.of("For: the shop"),
                        Optional.of("testing"),
                        Map.of("the_season", "spring: \"always\""));
        Kept kept =
                shelf.addTemplate.run(
                        new AddTemplate.Input(
                                new TemplateId(Home.of(new ProjectName("acme/shop"), "pay"), "own"),
                                wording,
                                "",
                                Optional.empty(),
                                Optional.empty(),
                                Shelf.ANNA));
        assertThat(kept.version().ref()).hasToString("acme~shop/pay/own@1");
        assertThat(kept.head().description()).isEqualTo("For: the shop");
        assertThat(kept.version().text())
                .contains("the_season:", "default: \"spring: \\\"always\\\"\"", "  - \"FOCUS\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"global", "shop", "shop/checkout", "acme~shop", "acme~shop/pay"})
    void a_home_is_read_as_it_is_written(String text) {
        assertThat(Home.parse(text)).hasToString(text);
        assertThat(TemplateId.parse(text + "/own").home()).isEqualTo(Home.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "/", "global/checkout", "shop/", "shop/a/b", "shop/a b", "#", "shop//a"})
    void what_is_no_home_is_refused(String text) {
        assertThatThrownBy(() -> Home.parse(text)).isInstanceOf(Failed.class);
    }
}
