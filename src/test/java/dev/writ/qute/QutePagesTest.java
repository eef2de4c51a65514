package dev.writ.qute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.writ.kernel.Failed;
import dev.writ.testing.Laptop;
import dev.writ.testing.OneText;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QutePagesTest {

    private static QutePages page(String text) {
        return new QutePages(new OneText(Laptop.RESOURCES, "templates/pages/a.html", text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\" onload=\"alert(1)",
                "' onload='alert(1)",
                "</title><img src=x>",
                "&lt;b&gt;",
            })
    void a_value_is_text_in_an_element_and_in_an_attribute(String value) {
        String html = page("<p title=\"{v}\">{v}</p>").render("a.html", Map.of("v", value));
        String inside = html.substring("<p title=\"".length(), html.length() - "</p>".length());
        assertThat(inside.replace("\">", "")).doesNotContain("<", ">", "\"", "'");
        assertThat(inside).contains("&");
    }

    @Test
    void a_value_is_never_parsed_as_template() {
        assertThat(page("<p>{v}</p>").render("a.html", Map.of("v", "{v} {#if true}")))
                .isEqualTo("<p>{v} {#if true}</p>");
    }

    @Test
    void a_missing_value_is_refused_with_the_name_of_the_page() {
        assertThatThrownBy(() -> page("<p>{w}</p>").render("a.html", Map.of("v", "x")))
                .isInstanceOf(Failed.class)
                .hasMessageContaining("a.html");
    }
}
