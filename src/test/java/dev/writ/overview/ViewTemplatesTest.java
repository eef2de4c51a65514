package dev.writ.overview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.writ.kernel.Paging;
import dev.writ.library.Home;
import dev.writ.library.ListTemplates;
import dev.writ.library.RateTemplate;
import dev.writ.library.TemplateId;
import dev.writ.template.TemplateType;
import dev.writ.testing.Laptop;
import dev.writ.testing.Shelf;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ViewTemplatesTest {

    private final Laptop laptop = new Laptop();
    private final Shelf shelf = new Shelf(laptop);
    private final ViewTemplates viewTemplates =
            new ViewTemplates(shelf.listTemplates, laptop.templates);

    @BeforeEach
    void fill() {
        shelf.add("shop/my_prompt", "it");
        shelf.add("global/their_prompt", "them");
    }

    private ViewTemplates.Output found(
            Optional<Home> home, Set<TemplateType> types, String named, Paging paging) {
        var wanted =
                new ListTemplates.Wanted(
                        home,
                        types,
                        Optional.empty(),
                        Optional.of(named).filter(text -> !text.isEmpty()));
        return viewTemplates.run(new ListTemplates.Input(wanted, ListTemplates.Sort.NAME, paging));
    }

    @Test
    void those_that_ship_stand_beside_those_of_the_library() {
        var all = found(Optional.empty(), Set.of(), "", Paging.first());
        assertThat(all.templates().items())
                .extracting(line -> line.template().id().toString())
                .containsExactly("shop/my_prompt", "global/their_prompt");
        assertThat(all.shipped()).hasSameSizeAs(laptop.templates.all());
    }

    @Test
    void the_same_wishes_hold_for_those_that_ship() {
        assertThat(found(Optional.empty(), Set.of(), "security", Paging.first()).shipped())
                .extracting(ViewTemplates.Shipped::name)
                .containsExactly("security_remediation");
        assertThat(found(Optional.empty(), Set.of(TemplateType.META), "", Paging.first()).shipped())
                .isEmpty();
        assertThat(found(Optional.of(Home.GLOBAL), Set.of(), "", Paging.first()).shipped())
                .isEmpty();
    }

    @Test
    void they_stand_beside_the_first_part_alone() {
        var first = found(Optional.empty(), Set.of(), "", new Paging(1, Optional.empty()));
        var rest = found(Optional.empty(), Set.of(), "", new Paging(1, first.templates().next()));
        assertThat(first.shipped()).isNotEmpty();
        assertThat(rest.templates().items()).hasSize(1);
        assertThat(rest.shipped()).isEmpty();
    }

    @Test
    void stars_are_told_where_somebody_gave_some() {
        TemplateId id = TemplateId.parse("shop/my_prompt");
        shelf.rateTemplate.run(new RateTemplate.Input(id, 4, Shelf.ANNA));
        shelf.rateTemplate.run(new RateTemplate.Input(id, 5, Shelf.BEN));
        var all = found(Optional.empty(), Set.of(), "", Paging.first());
        assertThat(all.templates().items())
                .extracting(ViewTemplates.Line::average)
                .containsExactly(Optional.of(4.5), Optional.empty());
    }
}
