package dev.writ.intake.sarif;

import dev.writ.finding.AnalyzerRule;
import dev.writ.finding.Clip;
import dev.writ.finding.Severity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The rules of a run: found by index, by id or by the parents of a hierarchical id.
final class RuleTable {

    private static final Raw.Rule UNKNOWN =
            new Raw.Rule(
                    "",
                    "",
                    Raw.Message.NONE,
                    Raw.Message.NONE,
                    Raw.Message.NONE,
                    "",
                    "",
                    Map.of(),
                    List.of(),
                    Raw.Properties.NONE);

    private record Variant(String id, List<String> cwes) {}

    private final Raw.Run run;
    private final Map<String, Raw.Rule> byId = new HashMap<>();
    private final IdentityHashMap<Raw.Rule, Map<Variant, AnalyzerRule>> kept =
            new IdentityHashMap<>();

    RuleTable(Raw.Run run) {
        this.run = run;
        run.driver().rules().forEach(rule -> byId.putIfAbsent(rule.id(), rule));
        for (Raw.Component extension : run.extensions()) {
            extension.rules().forEach(rule -> byId.putIfAbsent(rule.id(), rule));
        }
    }

    Raw.Rule find(Raw.Reference reference) {
        List<Raw.Rule> rules = component(reference).rules();
        int index = reference.index();
        if (index >= 0 && index < rules.size() && isNamed(rules.get(index), reference.id())) {
            return rules.get(index);
        }
        return byParents(reference.id()).orElse(UNKNOWN);
    }

    private static boolean isNamed(Raw.Rule rule, String id) {
        return id.isEmpty() || id.equals(rule.id()) || id.startsWith(rule.id() + "/");
    }

    private Optional<Raw.Rule> byParents(String id) {
        for (String at = id; !at.isEmpty(); ) {
            Raw.Rule rule = byId.get(at);
            if (rule != null) {
                return Optional.of(rule);
            }
            at = at.substring(0, Math.max(at.lastIndexOf('/'), 0));
        }
        return Optional.empty();
    }

    private Raw.Component component(Raw.Reference reference) {
        int index = reference.componentIndex();
        if (index >= 0 && index < run.extensions().size()) {
            return run.extensions().get(index);
        }
        return run.extensions().stream()
                .filter(extension -> !reference.component().isEmpty())
                .filter(extension -> extension.name().equals(reference.component()))
                .findFirst()
                .orElse(run.driver());
    }

    /// The rule in our words; equal ones are one object.
    AnalyzerRule rule(Raw.Rule rule, Raw.Result result) {
        String id = result.rule().id().isEmpty() ? rule.id() : result.rule().id();
        return kept.computeIfAbsent(rule, any -> new HashMap<>())
                .computeIfAbsent(
                        new Variant(id, cwes(rule, result)),
                        variant -> analyzerRule(rule, variant));
    }

    private AnalyzerRule analyzerRule(Raw.Rule rule, Variant variant) {
        String id = variant.id().isEmpty() ? Raw.UNNAMED : Clip.line(Clip.WORD, variant.id());
        String help = MessageText.text(rule.help());
        return new AnalyzerRule(
                run.driver().name().isEmpty() ? Raw.UNNAMED : run.driver().name(),
                id,
                Clip.line(Clip.TITLE, title(rule, id)),
                Clip.to(Clip.HELP, help.isBlank() ? MessageText.text(rule.fullText()) : help),
                rule.helpUri(),
                rule.properties().tags().stream()
                        .limit(SarifLimits.MAX_TAGS)
                        .map(tag -> Clip.line(Clip.TAG, tag))
                        .toList(),
                variant.cwes());
    }

    private static String title(Raw.Rule rule, String id) {
        String title = MessageText.text(rule.shortText());
        if (title.isBlank()) {
            title = MessageText.text(rule.fullText()).strip().lines().findFirst().orElse("");
        }
        if (title.isBlank()) {
            title = rule.name();
        }
        return title.isBlank() ? id : title;
    }

    private List<String> cwes(Raw.Rule rule, Raw.Result result) {
        var tags = new ArrayList<>(rule.properties().tags());
        tags.addAll(result.properties().tags());
        var numbers = new ArrayList<>(rule.properties().cwes());
        numbers.addAll(result.properties().cwes());
        var taxa = new ArrayList<String>();
        rule.taxa().forEach(reference -> taxon(reference, numbers, taxa));
        result.taxa().forEach(reference -> taxon(reference, numbers, taxa));
        return Cwes.of(tags, numbers, taxa);
    }

    private void taxon(Raw.Reference reference, List<String> numbers, List<String> taxa) {
        Raw.Component taxonomy = taxonomy(reference);
        String id = reference.id();
        int index = reference.index();
        if (id.isEmpty() && index >= 0 && index < taxonomy.rules().size()) {
            id = taxonomy.rules().get(index).id();
        }
        String name = reference.component().isEmpty() ? taxonomy.name() : reference.component();
        (Cwes.isTaxonomy(name) ? numbers : taxa).add(id);
    }

    private Raw.Component taxonomy(Raw.Reference reference) {
        int index = reference.componentIndex();
        if (index >= 0 && index < run.taxonomies().size()) {
            return run.taxonomies().get(index);
        }
        return run.taxonomies().stream()
                .filter(taxonomy -> taxonomy.name().equals(reference.component()))
                .findFirst()
                .orElse(Raw.Component.NONE);
    }

    static Severity severity(Raw.Rule rule, Raw.Result result) {
        Optional<Double> score = result.properties().score().or(() -> rule.properties().score());
        return score.map(Severity::ofSecurityScore)
                .orElseGet(() -> level(result.level().isEmpty() ? rule.level() : result.level()));
    }

    private static Severity level(String level) {
        return switch (level) {
            case "error" -> Severity.HIGH;
            case "note" -> Severity.LOW;
            case "none" -> Severity.NOTE;
            default -> Severity.MEDIUM;
        };
    }
}
