package dev.writ.governance.check;

import dev.writ.kernel.Fields;
import java.util.regex.Pattern;

/// Data that speaks to the agent is pointed out to the people who review the prompt.
record PromptInjection(Pattern speaksToAgent) implements PromptCheck {

    /// More places tell a reviewer no more.
    private static final int MAX_NAMED = 5;

    static PromptInjection read(Fields fields) {
        fields.only("patterns");
        var patterns = fields.texts("patterns");
        patterns.forEach(pattern -> Patterns.compile(fields, pattern));
        return new PromptInjection(
                Patterns.compile(fields, "(?i)(?:" + String.join(")|(?:", patterns) + ")"));
    }

    @Override
    public Judgement judge(PromptFacts prompt) {
        return Judgement.ofPrompt(
                ForeignText.in(prompt.text()).stream()
                        .filter(text -> Patterns.finds(speaksToAgent, text.text()))
                        .map(text -> "Untrusted text speaks to the agent, from line " + text.line())
                        .distinct()
                        .limit(MAX_NAMED)
                        .toList());
    }
}
