package dev.writ.intake.sarif;

import dev.writ.finding.Clip;
import dev.writ.finding.Excerpt;
import dev.writ.intake.json.Json;
import java.util.ArrayList;
import java.util.HashMap;

/// Reads where something is: files, regions, physical and logical locations.
final class Locations {

    private final Json json;
    private final Parts parts;

    Locations(Json json, Parts parts) {
        this.json = json;
        this.parts = parts;
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
        return new Raw.Artifact(parts.once(read.uri), parts.once(read.base), read.index);
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
                        read.text = Clip.to(Excerpt.MAX_CHARS, json.text());
                    } else {
                        json.skip();
                    }
                });
        return parts.once(read.text);
    }

    /// A place, with its message if it has one.
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
                        case "message" -> read.message = parts.message();
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
        return new Raw.Logical(parts.once(read.full.isEmpty() ? read.name : read.full), read.index);
    }
}
