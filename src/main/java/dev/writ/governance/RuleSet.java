package dev.writ.governance;

import dev.writ.kernel.Canonical;
import dev.writ.kernel.Fields;
import dev.writ.kernel.FieldsBuilder;
import dev.writ.kernel.Hash;
import dev.writ.kernel.ItemType;
import dev.writ.kernel.Key;
import java.util.List;

/// Rules and safety checks as prompts have them, stored once under the hash of their content: most
/// prompts of a project share a few sets.
public record RuleSet(String hash, List<EmbeddedRule> rules, List<Wording> safetyChecks) {

    public static final ItemType<RuleSet> TYPE =
            ItemType.of("ruleset", set -> key(set.hash()), RuleSet::write, RuleSet::read);

    public RuleSet {
        rules = List.copyOf(rules);
        safetyChecks = List.copyOf(safetyChecks);
    }

    static RuleSet of(List<EmbeddedRule> rules, List<Wording> safetyChecks) {
        Fields content = content(rules, safetyChecks).build();
        return new RuleSet(Hash.sha256(Canonical.of(content.values())), rules, safetyChecks);
    }

    public static Key key(String hash) {
        return new Key("RULESET#" + hash, "RULESET");
    }

    private static FieldsBuilder content(List<EmbeddedRule> rules, List<Wording> safetyChecks) {
        return Fields.builder()
                .putAll("rules", rules.stream().map(EmbeddedRule::write).toList())
                .putAll("safetyChecks", safetyChecks.stream().map(Wording::write).toList());
    }

    private Fields write() {
        return content(rules, safetyChecks).put("hash", hash).build();
    }

    private static RuleSet read(Fields fields) {
        return new RuleSet(
                fields.text("hash"),
                fields.children("rules").stream().map(EmbeddedRule::read).toList(),
                fields.children("safetyChecks").stream().map(Wording::read).toList());
    }
}
