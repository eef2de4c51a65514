package dev.writ.qute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.writ.kernel.Failed;
import dev.writ.template.Contract;
import dev.writ.template.InputSpec;
import dev.writ.template.TemplateRef;
import dev.writ.template.TemplateType;
import dev.writ.template.TemplateVersion;
import dev.writ.testing.Laptop;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LimitedTest {

    private static final Laptop LAPTOP = new Laptop();

    private static String render(String body, List<String> items) {
        var contract =
                new Contract(
                        TemplateType.META,
                        "meta",
                        "A bomb",
                        "",
                        "",
                        List.of(new InputSpec("items", "Many.", Optional.empty())),
                        List.of());
        TemplateVersion template =
                LAPTOP.templates.kept(TemplateRef.parse("shop/bomb@1"), contract, body, body);
        return LAPTOP.renderer.render(template, Map.of("items", items));
    }

    @Test
    void loops_in_loops_end_in_words_and_not_in_memory() {
        var many = Collections.nCopies(400, "a word of some length");
        assertThatThrownBy(() -> render("{#for a in items}{#for b in items}{b}{/for}{/for}", many))
                .isInstanceOf(Failed.class)
                .hasMessageContaining("shop/bomb@1 gives more than 1048576 characters");
    }

    @Test
    void what_stays_below_is_given_whole() {
        assertThat(render("{#for a in items}{a}{/for}", Collections.nCopies(50_000, "0123456789")))
                .hasSize(500_001);
    }

    @Test
    void a_value_that_is_not_there_is_told_by_the_name_of_the_template() {
        assertThatThrownBy(() -> render("{#for a in items}{a.b}{/for}", List.of("x")))
                .isInstanceOf(Failed.class)
                .hasMessageStartingWith("Template shop/bomb@1 cannot be rendered");
    }
}
