package dev.writ.intake.sarif;

import dev.writ.finding.Clip;
import dev.writ.intake.json.Json;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Messages, references and property bags: they occur all over a report. Equal texts are kept once.
final class Parts {

    private static final int MAX_ARGUMENTS = 20;

    private final Json json;
    private final Map<String, String> known = new HashMap<>();

    Parts(Json json) {
        this.json = json;
    }

    Raw.Message message() {
        var read =
                new Object() {
                    String text = "";
                    String markdown = "";
                    String id = "";
                    List<String> arguments = List.of();
                };
        json.object(
                field -> {
                    switch (field) {
                        case "text" -> read.text = Clip.to(Clip.MESSAGE, json.text());
                        case "markdown" -> read.markdown = Clip.to(Clip.MESSAGE, json.text());
                        case "id" -> read.id = json.text();
                        case "arguments" -> read.arguments = arguments();
                        default -> json.skip();
                    }
                });
        return new Raw.Message(once(read.text), once(read.markdown), once(read.id), read.arguments);
    }

    private List<String> arguments() {
        var found = new ArrayList<String>();
        json.list(
                () -> {
                    String argument = Clip.to(Clip.MESSAGE, json.scalar());
                    if (found.size() < MAX_ARGUMENTS) {
                        found.add(argument);
                    }
                });
        return List.copyOf(found);
    }

    Map<String, Raw.Message> messages() {
        var found = new LinkedHashMap<String, Raw.Message>();
        json.object(id -> found.put(id, message()));
        return found;
    }

    /// A `reportingDescriptorReference`, also inside a `relationship`.
    Raw.Reference reference() {
        var read =
                new Object() {
                    Raw.Reference target = Raw.Reference.NONE;
                    Raw.Reference component = Raw.Reference.NONE;
                    String id = "";
                    int index = Raw.NO_INDEX;
                };
        json.object(
                field -> {
                    switch (field) {
                        case "id" -> read.id = json.text();
                        case "name" -> read.id = read.id.isEmpty() ? json.text() : read.id;
                        case "index" -> read.index = json.number(Raw.NO_INDEX);
                        case "toolComponent" -> read.component = reference();
                        case "target" -> read.target = reference();
                        default -> json.skip();
                    }
                });
        if (!read.target.equals(Raw.Reference.NONE)) {
            return read.target;
        }
        return new Raw.Reference(
                once(read.id), read.index, once(read.component.id()), read.component.index());
    }

    List<Raw.Reference> references() {
        var found = new ArrayList<Raw.Reference>();
        json.list(() -> found.add(reference()));
        return List.copyOf(found);
    }

    Raw.Properties properties() {
        var read =
                new Object() {
                    List<String> tags = List.of();
                    Optional<Double> score = Optional.empty();
                    List<String> cwes = List.of();
                };
        json.object(
                field -> {
                    switch (field) {
                        case "tags" -> read.tags = json.scalars();
                        case "security-severity" ->
                                json.decimal(value -> read.score = score(value));
                        case "cwe", "cwes", "CWE" -> read.cwes = json.scalars();
                        default -> json.skip();
                    }
                });
        return new Raw.Properties(read.tags, read.score, read.cwes);
    }

    /// Scores are 0.0 to 10.0; anything else says nothing.
    private static Optional<Double> score(double value) {
        return value >= 0 && value <= 10 ? Optional.of(value) : Optional.empty();
    }

    String once(String text) {
        return text.isEmpty() ? "" : known.computeIfAbsent(text, same -> same);
    }
}
