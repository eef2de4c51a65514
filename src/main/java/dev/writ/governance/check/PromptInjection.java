package dev.writ.governance.check;

import dev.writ.kernel.Fields;
import java.util.List;
import java.util.regex.Pattern;

/// Data that speaks to the agent is pointed out to the people who review the prompt.
record PromptInjection(Pattern speaksToAgent) implements PromptCheck {

    static PromptInjection read(Fields fields) {
        fields.only("patterns");
        var patterns = fields.texts("patterns");
        patterns.forEach(pattern -> Patterns.compile(fields, pattern));
        return new PromptInjection(
                Patterns.compile(fields, "(?i)(?:" + String.join(")|(?:", patterns) + ")"));
    }

    @Override
    public Judgement judge(PromptFacts prompt) {
        long lines =
                prompt.text().data().stream()
                        .filter(line -> Patterns.finds(speaksToAgent, line))
                        .count();
        return lines == 0
                ? new Judgement.Kept()
                : new Judgement.Broken(
                        List.of(lines + " lines of untrusted data speak to the agent"));
    }
}
