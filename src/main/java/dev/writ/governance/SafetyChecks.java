package dev.writ.governance;

import dev.writ.kernel.Fields;
import dev.writ.kernel.Resources;
import dev.writ.kernel.Yaml;
import dev.writ.template.Personas;
import jakarta.inject.Singleton;
import java.util.List;

/// What an agent must make sure of before and after its change. Chosen by severity, kind of
/// finding, files, number of places and embedded rules (ledger S0-93); the sentences are data.
@Singleton
public class SafetyChecks {

    private static final String FILE = "safety/checks.yaml";

    private final List<SafetyCheck> checks;

    /// @param rules applies only when one of these rules is embedded; empty for any
    private record SafetyCheck(Wording wording, When when, List<String> rules) {

        boolean applies(Situation situation, List<Rule> embedded) {
            return when.matches(situation)
                    && (rules.isEmpty()
                            || embedded.stream().map(Rule::id).anyMatch(rules::contains));
        }
    }

    public SafetyChecks(Resources resources, Yaml yaml, Personas personas) {
        this.checks =
                yaml.read(FILE, resources.text(FILE)).only("checks").children("checks").stream()
                        .map(fields -> read(fields, personas))
                        .toList();
    }

    /// In the order of the file; never none.
    List<Wording> of(Situation situation, List<Rule> embedded) {
        return checks.stream()
                .filter(check -> check.applies(situation, embedded))
                .map(SafetyCheck::wording)
                .toList();
    }

    private static SafetyCheck read(Fields fields, Personas personas) {
        fields.only("id", "when", "rules", "text");
        return new SafetyCheck(
                Wording.read(fields),
                fields.optionalChild("when")
                        .map(when -> When.read(when, personas.ids()))
                        .orElse(When.ALWAYS),
                fields.texts("rules"));
    }
}
