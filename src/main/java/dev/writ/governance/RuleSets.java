package dev.writ.governance;

import dev.writ.kernel.Caches;
import dev.writ.kernel.Table;
import jakarta.inject.Singleton;

/// The rule sets of the table; those met lately are remembered, as they never change.
@Singleton
public class RuleSets {

    private static final int MAX_KEPT = 500;

    private final Table table;
    private final Caches.Cache<String, RuleSet> kept;

    public RuleSets(Table table, Caches caches) {
        this.table = table;
        this.kept = caches.cache("rule-sets", MAX_KEPT);
    }

    /// Stores the set unless it is known to be there.
    RuleSet keep(RuleSet set) {
        return kept.get(set.hash(), hash -> stored(set));
    }

    /// @throws dev.writ.kernel.Failed when there is no such set
    public RuleSet set(String hash) {
        return kept.get(hash, each -> RuleSet.TYPE.need(table, RuleSet.key(each)).value());
    }

    private RuleSet stored(RuleSet set) {
        table.write(RuleSet.TYPE.put(set));
        return set;
    }
}
