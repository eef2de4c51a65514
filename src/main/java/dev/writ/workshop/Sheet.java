package dev.writ.workshop;

import dev.writ.kernel.Actor;
import dev.writ.kernel.Fields;
import dev.writ.kernel.FieldsBuilder;
import java.util.Optional;

/// What people edit of a draft.
///
/// @param name a working name of 3 to 100 characters; empty until somebody gives one
/// @param content front matter and body, or the body alone; empty at first
/// @param description up to 500 characters
/// @param revision counts the contents, from 1; what two editors compare
/// @param editor who wrote the content
/// @param automatic it was saved by itself, while somebody typed
public record Sheet(
        Optional<String> name,
        String content,
        String description,
        int revision,
        Actor editor,
        boolean automatic) {

    /// Of a draft that begins.
    static Sheet of(Optional<String> name, String content, Actor editor) {
        return new Sheet(name, content, "", 1, editor, false);
    }

    Sheet named(Optional<String> newName, Optional<String> newDescription) {
        return new Sheet(
                newName.or(() -> name),
                content,
                newDescription.orElse(description),
                revision,
                editor,
                automatic);
    }

    Sheet written(String newContent, Actor by, boolean byItself) {
        return new Sheet(name, newContent, description, revision + 1, by, byItself);
    }

    void write(FieldsBuilder fields) {
        fields.put("name", name)
                .put("content", content)
                .put("description", description)
                .put("revision", revision)
                .put("editor", editor.name())
                .put("automatic", automatic);
    }

    static Sheet read(Fields fields) {
        return new Sheet(
                fields.optionalText("name"),
                fields.text("content"),
                fields.text("description", ""),
                (int) fields.number("revision"),
                new Actor(fields.text("editor")),
                fields.flag("automatic", false));
    }
}
