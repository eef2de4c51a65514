package dev.writ.governance.check;

import dev.writ.kernel.Fields;

/// The text is the one that was rendered with the rules it is judged by.
record PromptText() implements PromptCheck {

    static PromptText read(Fields fields) {
        fields.only();
        return new PromptText();
    }

    @Override
    public Judgement judge(PromptFacts prompt) {
        return prompt.asRendered()
                ? new Judgement.Kept()
                : Judgement.broken("The text is not the one that was rendered last for this draft");
    }
}
