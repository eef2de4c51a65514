package dev.writ.qute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
    void a_missing_value_is_an_error_of_ours_that_names_the_page() {
        assertThatThrownBy(() -> page("<p>{w}</p>").render("a.html", Map.of("v", "x")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("a.html");
    }

    @Test
    void times_and_numbers_are_told_as_people_read_them() {
        var values = Map.<String, Object>of("at", "2026-11-21T17:05:59Z", "many", 25_000);
        assertThat(page("{at.minute}, {many.grouped}").render("a.html", values))
                .isEqualTo("21 Nov 2026, 17:05 UTC, 25,000");
    }
}
