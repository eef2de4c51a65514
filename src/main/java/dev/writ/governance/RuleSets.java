package dev.writ.governance;

import dev.writ.kernel.Table;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The rule sets of the table; those met lately are remembered, as they never change.
@Singleton
public class RuleSets {

    private static final int MAX_KEPT = 500;

    private final Table table;
    private final Map<String, RuleSet> kept = new ConcurrentHashMap<>();

    public RuleSets(Table table) {
        this.table = table;
    }

    /// Stores the set unless it is known to be there.
    RuleSet keep(List<EmbeddedRule> rules, List<Wording> safetyChecks) {
        RuleSet set = RuleSet.of(rules, safetyChecks);
        if (!kept.containsKey(set.hash())) {
            table.write(RuleSet.TYPE.put(set));
            remember(set);
        }
        return set;
    }

    /// @throws dev.writ.kernel.Failed when there is no such set
    public RuleSet set(String hash) {
        return Optional.ofNullable(kept.get(hash))
                .orElseGet(() -> remember(RuleSet.TYPE.need(table, RuleSet.key(hash)).value()));
    }

    private RuleSet remember(RuleSet set) {
        if (kept.size() >= MAX_KEPT) {
            kept.clear();
        }
        kept.put(set.hash(), set);
        return set;
    }
}
