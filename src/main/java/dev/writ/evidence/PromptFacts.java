package dev.writ.evidence;

import dev.writ.execution.Execution;
import dev.writ.execution.Reached;
import dev.writ.governance.RuleSet;
import dev.writ.governance.Verdict;
import dev.writ.governance.Wording;
import dev.writ.kernel.Fields;
import dev.writ.prompt.Prompt;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What a statement says of a prompt and of what came of it.
final class PromptFacts {

    private static final String PROMPT = "prompt";

    private PromptFacts() {}

    static Map<String, Object> of(Prompt prompt, Fields inputs) {
        var facts = new TreeMap<String, Object>();
        facts.put(PROMPT, prompt.id().value());
        facts.put("sha256", prompt.sha256());
        facts.put("template", prompt.template().toString());
        prompt.embedded().template().ifPresent(hash -> facts.put("templateSha256", hash));
        facts.put("persona", prompt.persona());
        facts.put("inputs", inputs.values());
        facts.put("inputsSha256", Statement.digest(inputs.values()));
        facts.put("tokens", prompt.tokens());
        facts.put("leftOut", prompt.embedded().leftOut());
        facts.put("committedAt", prompt.createdAt().toString());
        return facts;
    }

    static Map<String, Object> rules(Prompt prompt, RuleSet set) {
        return Map.of(
                PROMPT,
                prompt.id().value(),
                "policySha256",
                prompt.embedded().policy(),
                "ruleSetSha256",
                set.hash(),
                "rules",
                set.rules().stream()
                        .map(
                                rule ->
                                        Map.of(
                                                "id",
                                                rule.id(),
                                                "severity",
                                                Fields.word(rule.severity()),
                                                "sha256",
                                                rule.hash()))
                        .toList(),
                "safetyChecks",
                set.safetyChecks().stream().map(Wording::id).toList(),
                "rollback",
                prompt.embedded().rollback().stream()
                        .map(step -> Map.of("id", step.id(), "text", step.text()))
                        .toList());
    }

    static Map<String, Object> verdict(Prompt prompt) {
        var facts = verdict(prompt.verdict());
        facts.put(PROMPT, prompt.id().value());
        return facts;
    }

    static Map<String, Object> verdict(Verdict verdict) {
        var facts = new TreeMap<String, Object>();
        facts.put("status", Fields.word(verdict.status()));
        facts.put(
                "violations",
                verdict.violations().stream()
                        .map(
                                each ->
                                        Map.of(
                                                "rule",
                                                each.rule(),
                                                "severity",
                                                Fields.word(each.severity()),
                                                "message",
                                                each.message()))
                        .toList());
        return facts;
    }

    static Map<String, Object> execution(Execution execution) {
        var facts = new TreeMap<String, Object>();
        facts.put(PROMPT, execution.prompt().value());
        facts.put("attempt", execution.attempt());
        facts.put("agent", execution.agent());
        facts.put("status", Fields.word(execution.status()));
        facts.put("startedAt", execution.startedAt().toString());
        execution.endedAt().ifPresent(end -> facts.put("endedAt", end.toString()));
        facts.put("summary", execution.summary());
        facts.put("filesChanged", execution.filesChanged());
        facts.put("error", execution.error());
        facts.put("rollbackExecuted", execution.rollbackExecuted());
        execution.change().ifPresent(change -> facts.put("change", change.value()));
        facts.put("outcomes", execution.outcomes().stream().map(PromptFacts::reached).toList());
        execution.validation().ifPresent(each -> facts.put("validation", verdict(each)));
        return facts;
    }

    private static Map<String, Object> reached(Reached reached) {
        var facts = new TreeMap<String, Object>();
        facts.put("stage", Fields.word(reached.stage()));
        facts.put("at", reached.at().toString());
        reached.rejection().ifPresent(reason -> facts.put("rejection", Fields.word(reason)));
        return facts;
    }

    /// The best that any prompt about the finding came to; `none` without a prompt.
    static Map<String, Object> outcome(List<Prompt> prompts) {
        var best =
                List.of(
                        Prompt.Status.COMPLETED,
                        Prompt.Status.EXECUTING,
                        Prompt.Status.PENDING,
                        Prompt.Status.FAILED);
        String status =
                best.stream()
                        .filter(each -> prompts.stream().anyMatch(it -> it.status() == each))
                        .map(Fields::word)
                        .findFirst()
                        .orElse("none");
        return Map.of("status", status);
    }
}
