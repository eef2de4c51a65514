package dev.writ.governance;

import dev.writ.kernel.Caches;
import dev.writ.kernel.Failed;
import dev.writ.kernel.Fields;
import dev.writ.kernel.Resources;
import dev.writ.kernel.Yaml;
import dev.writ.project.ProjectSettings;
import dev.writ.template.Personas;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The shipped policies, and over them what a project's `writ.yaml` adds, changes or switches off.
@Singleton
public class RuleBooks {

    /// Rule books of that many versions of settings are remembered.
    private static final int MAX_KEPT = 100;

    private static final String FOLDER = "policies";
    private static final String FAMILY = "family";

    private final Map<String, Rule> shipped = new LinkedHashMap<>();
    private final Caches.Cache<String, RuleBook> kept;
    private final Set<String> personas;

    public RuleBooks(Resources resources, Yaml yaml, Personas personas, Caches caches) {
        this.kept = caches.cache("rule-books", MAX_KEPT);
        this.personas = personas.ids();
        for (String name : resources.list(FOLDER)) {
            Fields policy = yaml.read(name, resources.text(name)).only(FAMILY, "rules");
            for (Rule rule : ReadPolicy.rules(policy, policy.text(FAMILY), this.personas)) {
                if (shipped.put(rule.id(), rule) != null) {
                    throw Failed.invalid(
                            name + ": the rule " + rule.id() + " is in another policy too",
                            "Give each rule its own id");
                }
            }
        }
    }

    public RuleBook shipped() {
        return RuleBook.of(List.copyOf(shipped.values()));
    }

    /// @throws Failed when the project's policy cannot be read: file, id, remedy
    public RuleBook of(ProjectSettings settings) {
        return kept.get(settings.hash(), any -> merged(settings.fields()));
    }

    /// @throws Failed when there is no such persona
    public void checkPersona(String id) {
        if (!personas.contains(id)) {
            throw Failed.invalid(
                    "There is no persona of that name",
                    "Use one of " + String.join(", ", personas.stream().sorted().toList()));
        }
    }

    private RuleBook merged(Fields settings) {
        var rules = new LinkedHashMap<>(shipped);
        settings.optionalChild("policy")
                .ifPresent(
                        policy -> {
                            policy.only("rules", "disabled");
                            for (Rule rule : ReadPolicy.rules(policy, "project", personas)) {
                                checkUnlocked(policy, rule.id());
                                CheckExamples.check(rule);
                                rules.put(rule.id(), rule);
                            }
                            for (String id : policy.texts("disabled")) {
                                checkUnlocked(policy, id);
                                if (rules.remove(id) == null) {
                                    throw Failed.invalid(
                                            policy.where() + ": there is no rule " + id,
                                            "See `docs/reference/rules.md`");
                                }
                            }
                        });
        return RuleBook.of(new ArrayList<>(rules.values()));
    }

    private void checkUnlocked(Fields policy, String id) {
        if (shipped.containsKey(id) && shipped.get(id).locked()) {
            throw Failed.invalid(
                    policy.where() + ": the rule " + id + " is locked",
                    "Remove it; a locked rule holds in every project");
        }
    }
}
