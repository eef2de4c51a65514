package dev.writ.overview;

import dev.writ.change.RulesJudged;
import dev.writ.governance.EmbeddedRule;
import dev.writ.governance.Judged;
import dev.writ.governance.Verdict;
import java.util.Collection;

/// What became of one rule in a scan.
///
/// @param prompts that hold it
/// @param kept changes that keep it, of the last one of each prompt
/// @param waived changes that break it where somebody answers for that
/// @param unjudged changes that it could not be held against
public record RuleLine(
        String id,
        String title,
        Verdict.Severity severity,
        long prompts,
        long kept,
        long broken,
        long waived,
        long unjudged) {

    static RuleLine of(EmbeddedRule rule, long prompts, Collection<RulesJudged> judged) {
        String id = rule.id();
        return new RuleLine(
                id,
                rule.title(),
                rule.severity(),
                prompts,
                judged.stream().filter(each -> each.kept().contains(id)).count(),
                judged.stream().filter(each -> each.broken().contains(id)).count(),
                judged.stream().filter(each -> each.waived().contains(id)).count(),
                judged.stream()
                        .flatMap(each -> each.unjudged().stream())
                        .map(Judged.Unjudged::rule)
                        .filter(id::equals)
                        .count());
    }
}
