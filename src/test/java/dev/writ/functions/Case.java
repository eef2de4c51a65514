package dev.writ.functions;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.writ.kernel.Fields;
import dev.writ.testing.Laptop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One of `functions/<name>/cases/*.yaml`: the document before the step, a change to it, and what
/// is expected of the answer. The same cases hold for the use case and for the packaged function.
///
/// For a function that is called by itself, `walked-to` says how far a walk has come before, and
/// `days-later` how long ago that was, and `workshop: true` begins a draft of the workshop as well.
public record Case(String step, Fields fields) {

    public static List<Case> all() throws IOException {
        var cases = new ArrayList<Case>();
        for (String step : WalkedDocuments.functions()) {
            Path folder = WalkedDocuments.FUNCTIONS.resolve(step).resolve("cases");
            try (var files = Files.list(folder)) {
                for (Path file : files.sorted().toList()) {
                    Fields read = Laptop.YAML.read(file.toString(), Files.readString(file));
                    read.only("cases").children("cases").forEach(f -> cases.add(new Case(step, f)));
                }
            }
        }
        return cases;
    }

    public Case {
        fields.only(
                "name",
                "about",
                "settings",
                "walked-to",
                "workshop",
                "days-later",
                "change",
                "expect",
                "refused");
    }

    public String name() {
        return step + ": " + fields.text("name");
    }

    public Optional<String> settings() {
        return fields.optionalText("settings");
    }

    /// The document that the step is given.
    public ObjectNode document(WalkedDocuments walked) {
        fields.optionalText("walked-to").ifPresent(to -> walked.before(to, Optional.empty()));
        if (fields.flag("workshop", false)) {
            walked.beginWorkshop();
        }
        walked.pass(Duration.ofDays(fields.optionalNumber("days-later").orElse(0)));
        ObjectNode document = walked.document(step, fields.optionalText("about"));
        fields.optionalChild("change")
                .ifPresent(change -> merge(document, Laptop.JSON.valueToTree(change.values())));
        return document;
    }

    /// It holds for a clock that nobody can move as well.
    public boolean isOfToday() {
        return !fields.has("days-later");
    }

    public Optional<Fields> refused() {
        return fields.optionalChild("refused");
    }

    public void assertExpected(JsonNode answer) {
        assertContains(answer, Laptop.JSON.valueToTree(fields.child("expect").values()));
    }

    /// JSON merge patch (RFC 7396), but for `(removed)`, which removes a field.
    private static void merge(ObjectNode target, JsonNode patch) {
        for (Map.Entry<String, JsonNode> entry : patch.properties()) {
            if (entry.getValue().asText().equals("(removed)")) {
                target.remove(entry.getKey());
            } else if (entry.getValue().isObject()
                    && target.get(entry.getKey()) instanceof ObjectNode inner) {
                merge(inner, entry.getValue());
            } else {
                target.set(entry.getKey(), entry.getValue());
            }
        }
    }

    /// Objects may have more fields; lists hold every expected element; texts begin alike when the
    /// expected one ends with `…`.
    private static void assertContains(JsonNode actual, JsonNode expected) {
        switch (expected.getNodeType()) {
            case OBJECT ->
                    expected.properties()
                            .forEach(
                                    entry -> {
                                        assertThat(actual.has(entry.getKey()))
                                                .as(entry.getKey())
                                                .isTrue();
                                        assertContains(
                                                actual.get(entry.getKey()), entry.getValue());
                                    });
            case ARRAY ->
                    expected.forEach(
                            each ->
                                    assertThat(actual)
                                            .anySatisfy(one -> assertContains(one, each)));
            default -> {
                String text = expected.asText();
                if (text.endsWith("…")) {
                    assertThat(actual.asText()).startsWith(text.substring(0, text.length() - 1));
                } else {
                    assertThat(actual.asText()).isEqualTo(text);
                }
            }
        }
    }
}
