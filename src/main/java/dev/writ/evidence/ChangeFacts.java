package dev.writ.evidence;

import dev.writ.change.Approval;
import dev.writ.change.CheckedChange;
import dev.writ.change.CheckedChangeId;
import dev.writ.change.Compared;
import dev.writ.change.RulesJudged;
import dev.writ.kernel.Fields;
import dev.writ.waiver.Waiver;
import java.util.Map;
import java.util.TreeMap;

/// What a statement says of the changes that answered a prompt.
final class ChangeFacts {

    private static final String CHANGE = "change";

    private ChangeFacts() {}

    static Map<String, Object> of(CheckedChange change) {
        var facts = new TreeMap<String, Object>();
        facts.put(CHANGE, change.id().value());
        change.prompt().ifPresent(prompt -> facts.put("prompt", prompt.value()));
        facts.put("diffSha256", change.diff());
        facts.put("decision", Fields.word(change.decision()));
        facts.put("verdict", PromptFacts.verdict(change.verdict()));
        facts.put("rules", rules(change.rules()));
        facts.put("waived", change.waived().stream().map(ChangeFacts::waived).toList());
        facts.put("leftOut", change.leftOut());
        facts.put("files", change.size().files());
        facts.put("fileCount", change.size().fileCount());
        facts.put("linesAdded", change.size().linesAdded());
        facts.put("linesRemoved", change.size().linesRemoved());
        facts.put("figures", change.figures());
        change.compliance().ifPresent(percent -> facts.put("compliance", percent));
        change.rollback().ifPresent(word -> facts.put("rollback", word));
        change.kept()
                .ifPresent(
                        kept -> {
                            facts.put("actor", kept.actor().name());
                            facts.put("at", kept.at().toString());
                        });
        return facts;
    }

    static Map<String, Object> approval(Approval approval) {
        return Map.of(
                CHANGE,
                approval.change().value(),
                "actor",
                approval.actor().name(),
                "reason",
                approval.reason(),
                "at",
                approval.at().toString());
    }

    static Map<String, Object> rescan(CheckedChangeId change, Compared compared) {
        return Map.of(
                CHANGE,
                change.value(),
                "remaining",
                compared.remaining(),
                "added",
                compared.added(),
                "missing",
                compared.missing(),
                "closed",
                compared.closed());
    }

    static Map<String, Object> waiver(Waiver waiver) {
        var facts = new TreeMap<String, Object>();
        facts.put("waiver", waiver.id().value());
        facts.put("waives", Fields.word(waiver.waives()));
        waiver.owner().ifPresent(owner -> facts.put("owner", owner));
        facts.put("reason", waiver.reason());
        waiver.expires().ifPresent(day -> facts.put("expires", day.toString()));
        return facts;
    }

    private static Map<String, Object> rules(RulesJudged rules) {
        return Map.of(
                "policySha256",
                rules.policy(),
                "kept",
                rules.kept(),
                "broken",
                rules.broken(),
                "waived",
                rules.waived(),
                "advisory",
                rules.advisory(),
                "unjudged",
                rules.unjudged().stream()
                        .map(each -> Map.of("rule", each.rule(), "missing", each.missing()))
                        .toList());
    }

    private static Map<String, Object> waived(CheckedChange.Waived waived) {
        return Map.of(
                "rule",
                waived.violation().rule(),
                "message",
                waived.violation().message(),
                "waiver",
                waived.waiver());
    }
}
