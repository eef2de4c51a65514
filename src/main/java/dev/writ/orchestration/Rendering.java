package dev.writ.orchestration;

import dev.writ.kernel.Actor;
import dev.writ.kernel.Fields;
import dev.writ.template.TemplateRef;
import java.time.Instant;
import java.util.Optional;

/// A text that a part was given. It stays as it was, whatever becomes of its template.
///
/// @param template empty when it was brought along from elsewhere
/// @param sha256 of the text, under which the table holds it
public record Rendering(
        Part part, Optional<TemplateRef> template, String sha256, Instant at, Actor by) {

    boolean saysAs(Rendering other) {
        return part == other.part && template.equals(other.template) && sha256.equals(other.sha256);
    }

    Fields write() {
        return Fields.builder()
                .put("part", part)
                .put("template", template.map(TemplateRef::toString))
                .put("sha256", sha256)
                .put("at", at.toString())
                .put("by", by.name())
                .build();
    }

    static Rendering read(Fields fields) {
        return new Rendering(
                fields.choice("part", Part.class),
                fields.optionalText("template").map(TemplateRef::parse),
                fields.text("sha256"),
                Instant.parse(fields.text("at")),
                new Actor(fields.text("by")));
    }
}
