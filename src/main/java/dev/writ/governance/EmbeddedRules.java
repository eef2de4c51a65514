package dev.writ.governance;

import dev.writ.draft.Draft;
import dev.writ.draft.DraftId;
import dev.writ.kernel.Fields;
import dev.writ.kernel.ItemType;
import dev.writ.kernel.Key;
import dev.writ.token.Budget;
import java.util.List;
import java.util.Optional;

/// What a draft's text was rendered with, so that a change can be judged by the same rules later.
///
/// @param scope paths that the prompt is about; empty when no finding names a file
/// @param policy hash of the rule book
/// @param ruleSet hash of the {@link RuleSet} that holds rules and safety checks in full
/// @param rules ids, in the order of the text
/// @param safetyChecks ids, in the order of the text
/// @param rollback steps with the files filled in
/// @param text SHA-256 of the text
/// @param leftOut pieces of context left out to fit the budget
/// @param template hash of the {@link dev.writ.template.KeptTemplate} that the text was rendered
///     with; empty when it was before templates were kept
public record EmbeddedRules(
        DraftId draft,
        List<String> scope,
        String policy,
        String ruleSet,
        List<String> rules,
        List<String> safetyChecks,
        List<Wording> rollback,
        String text,
        int tokens,
        int leftOut,
        Budget budget,
        Optional<String> template) {

    public static final ItemType<EmbeddedRules> TYPE =
            ItemType.of(
                    "governance",
                    embedded -> key(embedded.draft()),
                    EmbeddedRules::write,
                    EmbeddedRules::read);

    public EmbeddedRules {
        scope = List.copyOf(scope);
        rules = List.copyOf(rules);
        safetyChecks = List.copyOf(safetyChecks);
        rollback = List.copyOf(rollback);
    }

    public static Key key(DraftId draft) {
        return Draft.rulesKey(draft);
    }

    Governance facts() {
        return new Governance(
                policy,
                rules,
                safetyChecks,
                rollback.stream().map(Wording::id).toList(),
                text,
                tokens,
                leftOut);
    }

    private Fields write() {
        return Fields.builder()
                .put("draft", draft.value())
                .put("scope", scope)
                .put("policy", policy)
                .put("ruleSet", ruleSet)
                .put("rules", rules)
                .put("safetyChecks", safetyChecks)
                .putAll("rollback", rollback.stream().map(Wording::write).toList())
                .put("text", text)
                .put("tokens", tokens)
                .put("leftOut", leftOut)
                .put("limit", budget.limit())
                .put("margin", budget.marginPercent())
                .put("template", template)
                .build();
    }

    private static EmbeddedRules read(Fields fields) {
        return new EmbeddedRules(
                new DraftId(fields.text("draft")),
                fields.texts("scope"),
                fields.text("policy"),
                fields.text("ruleSet"),
                fields.texts("rules"),
                fields.texts("safetyChecks"),
                fields.children("rollback").stream().map(Wording::read).toList(),
                fields.text("text"),
                (int) fields.number("tokens"),
                (int) fields.number("leftOut"),
                new Budget((int) fields.number("limit"), (int) fields.number("margin")),
                fields.optionalText("template"));
    }
}
