package dev.writ.library;

import dev.writ.kernel.Failed;
import dev.writ.kernel.Fields;
import dev.writ.kernel.Hash;
import dev.writ.kernel.ItemType;
import dev.writ.kernel.Key;
import dev.writ.kernel.Query;
import dev.writ.template.TemplateRef;
import java.util.Optional;

/// One text of a template. Never changed, never removed.
///
/// @param number from 1
/// @param text front matter and body
/// @param message why it was made, one line; may be empty
/// @param cases what it is evaluated with, as YAML
public record Version(
        TemplateId id,
        int number,
        String text,
        String sha256,
        String message,
        Stamp made,
        Optional<String> cases) {

    public static final ItemType<Version> TYPE =
            ItemType.of(
                    "version",
                    each -> key(each.id(), each.number()),
                    Version::write,
                    Version::read);

    private static final String SORT = "VERSION#";

    static Version of(
            TemplateId id,
            int number,
            String text,
            String message,
            Stamp made,
            Optional<String> cases) {
        return new Version(id, number, text, Hash.sha256(text), message, made, cases);
    }

    public static Key key(TemplateId id, int number) {
        return new Key(Head.partition(id), sort(number));
    }

    /// All versions of a template, the newest first.
    static Query of(TemplateId id) {
        return Query.of(Head.partition(id), SORT).newestFirst();
    }

    static String sort(int number) {
        return SORT + "%06d".formatted(number);
    }

    static Failed absent(TemplateId id, int number) {
        return Failed.notFound(
                "There is no version " + number + " of template " + id,
                "List its versions to see what there is");
    }

    public TemplateRef ref() {
        return id.at(number);
    }

    /// Whether it says the same, whoever made it.
    boolean saysAs(String otherText, Optional<String> otherCases) {
        return text.equals(otherText) && cases.equals(otherCases);
    }

    private Fields write() {
        return Fields.builder()
                .put("id", id.toString())
                .put("number", number)
                .put("text", text)
                .put("sha256", sha256)
                .put("message", message)
                .put("made", made.write())
                .put("cases", cases)
                .build();
    }

    private static Version read(Fields fields) {
        return new Version(
                TemplateId.parse(fields.text("id")),
                (int) fields.number("number"),
                fields.text("text"),
                fields.text("sha256"),
                fields.text("message", ""),
                Stamp.read(fields.child("made")),
                fields.optionalText("cases"));
    }
}
