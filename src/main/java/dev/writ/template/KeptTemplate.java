package dev.writ.template;

import dev.writ.kernel.Fields;
import dev.writ.kernel.ItemType;
import dev.writ.kernel.Key;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A template as prompts were rendered with it, stored once under its hash: what ships may change,
/// and a prompt must still be rendered again as it was.
///
/// @param version with the supplements in its body and inputs
/// @param partials the text of each that shipped with it, by name
public record KeptTemplate(TemplateVersion version, Map<String, String> partials) {

    public static final ItemType<KeptTemplate> TYPE =
            ItemType.of(
                    "template",
                    kept -> key(kept.version().hash()),
                    KeptTemplate::write,
                    KeptTemplate::read);

    public KeptTemplate {
        partials = Map.copyOf(partials);
    }

    public static Key key(String hash) {
        return new Key("TEMPLATE#" + hash, "TEMPLATE");
    }

    private Fields write() {
        return Fields.builder()
                .put("ref", version.ref().toString())
                .put("type", version().type())
                .put("title", version.title())
                .put("persona", version.persona())
                .put("scope", version.scope())
                .putAll("inputs", version.inputs().stream().map(KeptTemplate::input).toList())
                .put("sections", version.sections())
                .put("body", version.body())
                .put("hash", version.hash())
                .put("partials", new TreeMap<>(partials))
                .build();
    }

    private static Fields input(InputSpec input) {
        return Fields.builder()
                .put("name", input.name())
                .put("description", input.description())
                .put("otherwise", input.otherwise())
                .build();
    }

    private static KeptTemplate read(Fields fields) {
        List<InputSpec> inputs =
                fields.children("inputs").stream()
                        .map(
                                each ->
                                        new InputSpec(
                                                each.text("name"),
                                                each.text("description"),
                                                each.optionalText("otherwise")))
                        .toList();
        var partials = new TreeMap<String, String>();
        Fields texts = fields.child("partials");
        texts.values().keySet().forEach(name -> partials.put(name, texts.text(name)));
        var version =
                new TemplateVersion(
                        TemplateRef.parse(fields.text("ref")),
                        fields.optionalChoice("type", TemplateType.class)
                                .orElse(TemplateType.PROMPT),
                        fields.text("title"),
                        fields.text("persona"),
                        fields.choice("scope", Scope.class),
                        inputs,
                        fields.texts("sections"),
                        fields.text("body"),
                        fields.text("hash"));
        return new KeptTemplate(version, partials);
    }
}
