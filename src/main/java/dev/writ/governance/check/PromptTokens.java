package dev.writ.governance.check;

import dev.writ.kernel.Fields;
import dev.writ.token.Budget;

/// The prompt stays within its token budget.
///
/// @param below the state that is already a problem
record PromptTokens(Budget.State below) implements PromptCheck {

    static PromptTokens read(Fields fields) {
        fields.only("below");
        return new PromptTokens(fields.choice("below", Budget.State.class));
    }

    @Override
    public Judgement judge(PromptFacts prompt) {
        Budget.State state = prompt.budget().stateOf(prompt.tokens());
        if (state.compareTo(below) < 0) {
            return new Judgement.Kept();
        }
        return Judgement.broken(
                "The prompt has "
                        + prompt.tokens()
                        + " tokens; the limit is "
                        + prompt.budget().limit()
                        + " and the threshold "
                        + prompt.budget().threshold());
    }
}
