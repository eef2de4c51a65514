package dev.writ.governance.check;

import dev.writ.kernel.Fields;
import java.util.List;
import java.util.regex.Pattern;

/// Data that speaks to the agent is pointed out to the people who review the prompt.
record PromptInjection(List<Pattern> patterns) implements PromptCheck {

    static PromptInjection read(Fields fields) {
        fields.only("patterns");
        return new PromptInjection(
                fields.texts("patterns").stream()
                        .map(pattern -> Patterns.compile(fields, "(?i)" + pattern))
                        .toList());
    }

    @Override
    public Judgement judge(PromptFacts prompt) {
        long lines =
                prompt.text().data().stream()
                        .filter(
                                line ->
                                        patterns.stream()
                                                .anyMatch(each -> Patterns.finds(each, line)))
                        .count();
        return lines == 0
                ? new Judgement.Kept()
                : new Judgement.Broken(
                        List.of(lines + " lines of untrusted data speak to the agent"));
    }
}
