package dev.writ.sarif;

import dev.writ.finding.Clip;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The objects that occur in many places of a report. Equal texts are kept once.
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

    Raw.Artifact artifact() {
        var read =
                new Object() {
                    String uri = "";
                    String base = "";
                    int index = Raw.NO_INDEX;
                };
        json.object(
                field -> {
                    switch (field) {
                        case "uri" -> read.uri = path();
                        case "uriBaseId" -> read.base = json.text();
                        case "index" -> read.index = json.number(Raw.NO_INDEX);
                        default -> json.skip();
                    }
                });
        return new Raw.Artifact(once(read.uri), once(read.base), read.index);
    }

    private String path() {
        String uri = json.text();
        if (uri.length() > SarifLimits.MAX_PATH) {
            throw json.refused(
                    "a file address has " + uri.length() + " characters",
                    "Use at most " + SarifLimits.MAX_PATH);
        }
        return uri;
    }

    Raw.Region region() {
        var numbers = new HashMap<String, Integer>();
        var read =
                new Object() {
                    String snippet = "";
                };
        json.object(
                field -> {
                    switch (field) {
                        case "startLine", "startColumn", "endLine", "endColumn", "charOffset" ->
                                numbers.put(field, json.number(Raw.NO_INDEX));
                        case "snippet" -> read.snippet = snippet();
                        default -> json.skip();
                    }
                });
        int line = Math.max(numbers.getOrDefault("startLine", 0), 0);
        return new Raw.Region(
                line,
                Math.max(numbers.getOrDefault("startColumn", 0), 0),
                Math.max(numbers.getOrDefault("endLine", line), 0),
                Math.max(numbers.getOrDefault("endColumn", 0), 0),
                numbers.getOrDefault("charOffset", Raw.NO_INDEX),
                read.snippet);
    }

    private String snippet() {
        var read =
                new Object() {
                    String text = "";
                };
        json.object(
                field -> {
                    if (field.equals("text")) {
                        read.text = Clip.to(Clip.MESSAGE, json.text());
                    } else {
                        json.skip();
                    }
                });
        return once(read.text);
    }

    /// @return the place with its message, if it has one
    Raw.Location location() {
        var read =
                new Object() {
                    Raw.Location physical = Raw.Location.NONE;
                    Raw.Logical logical = Raw.Logical.NONE;
                    Raw.Message message = Raw.Message.NONE;
                };
        json.object(
                field -> {
                    switch (field) {
                        case "physicalLocation" -> read.physical = physicalLocation();
                        case "logicalLocations" -> read.logical = firstLogical();
                        case "message" -> read.message = message();
                        default -> json.skip();
                    }
                });
        return new Raw.Location(
                read.physical.artifact(),
                read.physical.region(),
                read.physical.context(),
                read.logical,
                read.message);
    }

    private Raw.Location physicalLocation() {
        var read =
                new Object() {
                    Raw.Artifact artifact = Raw.Artifact.NONE;
                    Raw.Region region = Raw.Region.NONE;
                    Raw.Region context = Raw.Region.NONE;
                };
        json.object(
                field -> {
                    switch (field) {
                        case "artifactLocation" -> read.artifact = artifact();
                        case "region" -> read.region = region();
                        case "contextRegion" -> read.context = region();
                        default -> json.skip();
                    }
                });
        return new Raw.Location(
                read.artifact, read.region, read.context, Raw.Logical.NONE, Raw.Message.NONE);
    }

    private Raw.Logical firstLogical() {
        var found = new ArrayList<Raw.Logical>();
        json.list(
                () -> {
                    Raw.Logical logical = logical();
                    if (found.isEmpty()) {
                        found.add(logical);
                    }
                });
        return found.isEmpty() ? Raw.Logical.NONE : found.getFirst();
    }

    Raw.Logical logical() {
        var read =
                new Object() {
                    String name = "";
                    String full = "";
                    int index = Raw.NO_INDEX;
                };
        json.object(
                field -> {
                    switch (field) {
                        case "name" -> read.name = Clip.line(Clip.WORD, json.text());
                        case "fullyQualifiedName" -> read.full = Clip.line(Clip.WORD, json.text());
                        case "index" -> read.index = json.number(Raw.NO_INDEX);
                        default -> json.skip();
                    }
                });
        return new Raw.Logical(once(read.full.isEmpty() ? read.name : read.full), read.index);
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
        if (read.target != Raw.Reference.NONE) {
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
                    java.util.Optional<Double> score = java.util.Optional.empty();
                    List<String> cwes = List.of();
                };
        json.object(
                field -> {
                    switch (field) {
                        case "tags" -> read.tags = json.scalars();
                        case "security-severity" ->
                                json.decimal(value -> read.score = java.util.Optional.of(value));
                        case "cwe", "cwes", "CWE" -> read.cwes = json.scalars();
                        default -> json.skip();
                    }
                });
        return new Raw.Properties(read.tags, read.score, read.cwes);
    }

    String once(String text) {
        return text.isEmpty() ? "" : known.computeIfAbsent(text, same -> same);
    }
}
