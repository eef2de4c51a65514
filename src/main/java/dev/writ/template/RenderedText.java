package dev.writ.template;

import dev.writ.kernel.Fields;
import dev.writ.kernel.Hash;
import dev.writ.kernel.ItemType;
import dev.writ.kernel.Key;

/// A rendered text under the hash of its content: the same text is stored once.
public record RenderedText(String sha256, String text) {

    public static final ItemType<RenderedText> TYPE =
            ItemType.of(
                    "text",
                    text -> key(text.sha256()),
                    text -> Fields.builder().put("text", text.text()).build(),
                    fields -> of(fields.text("text")));

    public static RenderedText of(String text) {
        return new RenderedText(Hash.sha256(text), text);
    }

    public static Key key(String sha256) {
        return new Key("TEXT#" + sha256, "TEXT");
    }
}
