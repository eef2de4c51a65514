package dev.writ.governance.check;

import dev.writ.kernel.Fields;

/// All excerpts fit into the token budget.
record PromptContext() implements PromptCheck {

    static PromptContext read(Fields fields) {
        fields.only();
        return new PromptContext();
    }

    @Override
    public Judgement judge(PromptFacts prompt) {
        return prompt.leftOut() == 0
                ? new Judgement.Kept()
                : Judgement.broken(
                        prompt.leftOut()
                                + " pieces of context were left out to fit the token budget");
    }
}
