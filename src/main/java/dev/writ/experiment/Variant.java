package dev.writ.experiment;

import dev.writ.kernel.Fields;
import dev.writ.template.TemplateRef;

/// One of the versions that are tried.
///
/// @param name `control`, then `a`, `b`, `c`
/// @param percent of the findings, at least 1
public record Variant(String name, TemplateRef template, int percent) {

    static final String CONTROL = "control";

    /// @param place 0 for the control
    static String name(int place) {
        return place == 0 ? CONTROL : String.valueOf((char) ('a' + place - 1));
    }

    Fields write() {
        return Fields.builder()
                .put("name", name)
                .put("template", template.toString())
                .put("percent", percent)
                .build();
    }

    static Variant read(Fields fields) {
        return new Variant(
                fields.text("name"),
                TemplateRef.parse(fields.text("template")),
                (int) fields.number("percent"));
    }
}
