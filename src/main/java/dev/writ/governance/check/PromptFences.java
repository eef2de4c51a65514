package dev.writ.governance.check;

import dev.writ.kernel.Fields;

/// Untrusted text stands between fences that it cannot close.
record PromptFences() implements PromptCheck {

    static PromptFences read(Fields fields) {
        fields.only();
        return new PromptFences();
    }

    @Override
    public Judgement judge(PromptFacts prompt) {
        return Judgement.ofPrompt(prompt.text().broken().stream().distinct().toList());
    }
}
