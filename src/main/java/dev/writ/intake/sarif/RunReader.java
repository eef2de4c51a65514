package dev.writ.intake.sarif;

import dev.writ.intake.json.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads one run in whatever order its parts come.
final class RunReader {

    private final Json json;
    private final Locations locations;
    private final RuleReader rules;
    private final ResultReader reader;
    private final Warnings warnings;
    private final Contents contents;
    private final int maxResults;

    private Raw.Component driver = Raw.Component.NONE;
    private final List<Raw.Component> extensions = new ArrayList<>();
    private final List<Raw.Component> taxonomies = new ArrayList<>();
    private final Map<String, Raw.Artifact> bases = new LinkedHashMap<>();
    private final List<Raw.Artifact> artifacts = new ArrayList<>();
    private final Map<Integer, String> texts = new LinkedHashMap<>();
    private final List<String> logicals = new ArrayList<>();
    private final List<Raw.Result> results = new ArrayList<>();
    private final List<Raw.Result> accepted = new ArrayList<>();
    private int count;

    RunReader(Json json, Warnings warnings, Contents contents, int maxResults) {
        this.json = json;
        var parts = new Parts(json);
        this.locations = new Locations(json, parts);
        this.rules = new RuleReader(json, parts, warnings);
        this.reader = new ResultReader(json, parts, warnings);
        this.warnings = warnings;
        this.contents = contents;
        this.maxResults = maxResults;
    }

    Raw.Run read() {
        json.object(
                field -> {
                    switch (field) {
                        case "tool" -> tool();
                        case "results" -> json.list(this::result);
                        case "artifacts" -> json.list(this::artifact);
                        case "invocations" -> json.list(this::invocation);
                        case "externalPropertyFileReferences" -> external();
                        case "originalUriBaseIds" ->
                                json.object(id -> bases.put(id, locations.artifact()));
                        case "taxonomies" -> json.list(() -> taxonomies.add(rules.component()));
                        case "logicalLocations" ->
                                json.list(() -> logicals.add(locations.logical().name()));
                        default -> json.skip();
                    }
                });
        warnings.overGitHub(count, SarifLimits.GitHub.RESULTS, "results in a run");
        warnings.overGitHub(
                extensions.size(), SarifLimits.GitHub.EXTENSIONS, "extensions in a run");
        warnings.leftOut(reader.noFailure());
        return new Raw.Run(
                driver,
                extensions,
                taxonomies,
                bases,
                artifacts,
                texts,
                logicals,
                results,
                accepted,
                reader.suppressed());
    }

    private void tool() {
        json.object(
                field -> {
                    switch (field) {
                        case "driver" -> driver = rules.component();
                        case "extensions" -> json.list(() -> extensions.add(rules.component()));
                        default -> json.skip();
                    }
                });
    }

    private void invocation() {
        json.object(
                field -> {
                    boolean failed =
                            field.equals("executionSuccessful") && json.scalar().equals("false");
                    if (failed) {
                        warnings.add("the analyzer says that it did not end well");
                    }
                    json.skip();
                });
    }

    private void external() {
        warnings.add("it refers to further files, which are not read");
        json.skip();
    }

    private void result() {
        if (++count > maxResults) {
            throw json.refused(
                    "it holds more than " + SarifLimits.MAX_RESULTS + " results",
                    "Split it by tool or by folder");
        }
        reader.result()
                .ifPresent(
                        result -> {
                            boolean inForce =
                                    result.suppression().state() == Raw.Suppression.State.IN_FORCE;
                            (inForce ? accepted : results).add(result);
                        });
    }

    private void artifact() {
        var read =
                new Object() {
                    Raw.Artifact location = Raw.Artifact.NONE;
                    Optional<String> text = Optional.empty();
                };
        json.object(
                field -> {
                    switch (field) {
                        case "location" -> read.location = locations.artifact();
                        case "contents" -> read.text = text();
                        default -> json.skip();
                    }
                });
        read.text.filter(contents::take).ifPresent(text -> texts.put(artifacts.size(), text));
        artifacts.add(read.location);
    }

    private Optional<String> text() {
        if (!contents.hasRoom()) {
            contents.skipped();
            json.skip();
            return Optional.empty();
        }
        var found = new ArrayList<String>();
        json.object(
                field -> {
                    if (field.equals("text")) {
                        found.add(json.text());
                    } else {
                        json.skip();
                    }
                });
        return found.stream().findFirst();
    }
}
