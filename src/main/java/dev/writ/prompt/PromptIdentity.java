package dev.writ.prompt;

import dev.writ.draft.Draft;
import dev.writ.finding.FindingId;
import dev.writ.governance.EmbeddedRules;
import dev.writ.kernel.Canonical;
import dev.writ.kernel.Hash;
import java.util.ArrayList;
import java.util.LinkedHashMap;

/// What makes two prompts the same: project, findings, template version, and every input of the
/// text but the scan. A second scan that saw nothing else leads to the same prompt.
final class PromptIdentity {

    private static final int LENGTH = 20;

    /// The one input that differs between scans.
    private static final String SCAN_INPUT = "session_id";

    private PromptIdentity() {}

    static PromptId of(Draft draft, EmbeddedRules embedded) {
        var inputs = new LinkedHashMap<>(draft.inputs().values());
        inputs.remove(SCAN_INPUT);
        var parts = new ArrayList<String>();
        parts.add(draft.project().value());
        draft.findings().stream().map(FindingId::value).sorted().forEach(parts::add);
        parts.add(draft.template().toString());
        parts.add(Canonical.of(inputs));
        parts.add(embedded.ruleSet());
        embedded.rollback().forEach(step -> parts.add(step.text()));
        parts.add(String.valueOf(embedded.leftOut()));
        return new PromptId("p-" + Hash.id(LENGTH, parts));
    }
}
