package dev.writ.intake;

import dev.writ.intake.analysis.AnalysisDocument;
import dev.writ.intake.json.Document;
import dev.writ.intake.json.Json;
import dev.writ.intake.sarif.LogReader;
import dev.writ.template.Personas;
import java.util.Optional;

/// Tells the form of a document by its first field, so that no part of it is read as another form.
final class ToldForm {

    private static final String SCHEMA = "$schema";
    private static final String FORMAT = "format";

    private final String name;
    private final Json json;
    private final Personas personas;
    private Optional<Document> document = Optional.empty();

    ToldForm(String name, Json json, Personas personas) {
        this.name = name;
        this.json = json;
        this.personas = personas;
    }

    void field(String field) {
        if (document.isEmpty() && field.equals(SCHEMA)) {
            json.skip();
        } else {
            document = document.or(() -> Optional.of(form(field)));
            document().field(field);
        }
    }

    /// SARIF where nothing told otherwise; it says what is missing.
    Document document() {
        return document.orElseGet(() -> form(""));
    }

    private Document form(String firstField) {
        return firstField.equals(FORMAT)
                ? new AnalysisDocument(name, json, personas.ids())
                : new LogReader(name, json);
    }
}
