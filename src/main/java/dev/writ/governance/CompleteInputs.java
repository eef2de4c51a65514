package dev.writ.governance;

import dev.writ.draft.Draft;
import dev.writ.draft.DraftId;
import dev.writ.kernel.Fields;
import dev.writ.kernel.Item;
import dev.writ.kernel.Key;
import dev.writ.kernel.Table;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// All that the templates of drafts were filled with: their own inputs with the rules, safety
/// checks and rollback steps that were embedded, less what was left out to fit the budget.
@Singleton
public class CompleteInputs {

    private final Table table;
    private final RuleSets ruleSets;

    public CompleteInputs(Table table, RuleSets ruleSets) {
        this.table = table;
        this.ruleSets = ruleSets;
    }

    /// What one draft's template was filled with.
    public record Inputs(DraftId draft, Fields inputs) {}

    /// In the order of the drafts; those without embedded rules are left out.
    public List<Inputs> of(List<Draft> drafts) {
        Map<Key, Item> found =
                table.getAll(drafts.stream().map(each -> EmbeddedRules.key(each.id())).toList());
        var all = new ArrayList<Inputs>();
        for (Draft draft : drafts) {
            Item item = found.get(EmbeddedRules.key(draft.id()));
            if (item != null) {
                all.add(new Inputs(draft.id(), of(draft, EmbeddedRules.TYPE.value(item))));
            }
        }
        return all;
    }

    private Fields of(Draft draft, EmbeddedRules embedded) {
        var inputs = EmbedRules.known(draft, ruleSets.set(embedded.ruleSet()), embedded.rollback());
        return Fields.of(draft.id().value(), FitBudget.reduced(inputs, embedded.leftOut()));
    }
}
