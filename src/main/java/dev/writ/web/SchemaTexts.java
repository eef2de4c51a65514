package dev.writ.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;

/// Describes schemas and their properties in the words of `contract.properties`: a line for each,
/// `Prompt=…` or `Prompt.attempts=…`.
final class SchemaTexts {

    private static final String FILE = "/contract.properties";

    private final OpenAPI document;

    SchemaTexts(OpenAPI document) {
        this.document = document;
    }

    /// @throws IllegalStateException when a line describes what is not there
    void add() {
        Properties texts = read();
        texts.stringPropertyNames()
                .forEach(place -> at(place).setDescription(texts.getProperty(place)));
    }

    private Schema at(String place) {
        String[] names = place.split("\\.", 2);
        Schema found = document.getComponents().getSchemas().get(names[0]);
        if (found != null && names.length == 2) {
            found = Schemas.properties(found).get(names[1]);
        }
        if (found == null) {
            throw new IllegalStateException(FILE + " describes " + place + ", which is not there");
        }
        return found;
    }

    private static Properties read() {
        try (Reader file =
                new InputStreamReader(
                        Objects.requireNonNull(SchemaTexts.class.getResourceAsStream(FILE)),
                        StandardCharsets.UTF_8)) {
            var texts = new Properties();
            texts.load(file);
            return texts;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
