package dev.writ.intake.sarif;

import dev.writ.finding.Clip;
import dev.writ.intake.json.Json;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Reads tool components: the driver, its extensions and taxonomies, with their rules.
final class RuleReader {

    private final Json json;
    private final Parts parts;
    private final Warnings warnings;

    RuleReader(Json json, Parts parts, Warnings warnings) {
        this.json = json;
        this.parts = parts;
        this.warnings = warnings;
    }

    Raw.Component component() {
        var read =
                new Object() {
                    String name = "";
                    String version = "";
                    String semantic = "";
                    List<Raw.Rule> rules = List.of();
                    List<Raw.Rule> taxa = List.of();
                    Map<String, Raw.Message> messages = Map.of();
                };
        json.object(
                field -> {
                    switch (field) {
                        case "name" -> read.name = Clip.line(Clip.TAG, json.text());
                        case "version" -> read.version = Clip.line(Clip.TAG, json.text());
                        case "semanticVersion" -> read.semantic = Clip.line(Clip.TAG, json.text());
                        case "rules" -> read.rules = rules();
                        case "taxa" -> read.taxa = rules();
                        case "globalMessageStrings" -> read.messages = parts.messages();
                        default -> json.skip();
                    }
                });
        warnings.overGitHub(read.rules.size(), SarifLimits.GitHub.RULES, "rules in a run");
        return new Raw.Component(
                read.name,
                read.semantic.isEmpty() ? read.version : read.semantic,
                read.rules.isEmpty() ? read.taxa : read.rules,
                read.messages);
    }

    private List<Raw.Rule> rules() {
        var found = new ArrayList<Raw.Rule>();
        json.list(() -> found.add(rule()));
        return found;
    }

    private Raw.Rule rule() {
        var texts = new HashMap<String, String>();
        var messages = new HashMap<String, Raw.Message>();
        var read =
                new Object() {
                    Map<String, Raw.Message> strings = Map.of();
                    List<Raw.Reference> taxa = List.of();
                    Raw.Properties properties = Raw.Properties.NONE;
                };
        json.object(
                field -> {
                    switch (field) {
                        case "id", "name", "helpUri" ->
                                texts.put(field, Clip.line(Clip.WORD, json.text()));
                        case "shortDescription", "fullDescription", "help" ->
                                messages.put(field, parts.message());
                        case "defaultConfiguration" -> texts.put("level", level());
                        case "messageStrings" -> read.strings = parts.messages();
                        case "relationships" -> read.taxa = parts.references();
                        case "properties" -> read.properties = parts.properties();
                        default -> json.skip();
                    }
                });
        warnings.overGitHub(
                read.properties.tags().size(), SarifLimits.GitHub.TAGS, "tags on a rule");
        return new Raw.Rule(
                texts.getOrDefault("id", ""),
                texts.getOrDefault("name", ""),
                messages.getOrDefault("shortDescription", Raw.Message.NONE),
                messages.getOrDefault("fullDescription", Raw.Message.NONE),
                messages.getOrDefault("help", Raw.Message.NONE),
                texts.getOrDefault("helpUri", ""),
                texts.getOrDefault("level", ""),
                read.strings,
                read.taxa,
                read.properties);
    }

    private String level() {
        var levels = new ArrayList<String>();
        json.object(
                field -> {
                    if (field.equals("level")) {
                        levels.add(json.text());
                    } else {
                        json.skip();
                    }
                });
        return levels.isEmpty() ? "" : levels.getFirst();
    }
}
