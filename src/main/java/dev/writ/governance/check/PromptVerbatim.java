package dev.writ.governance.check;

import dev.writ.kernel.Fields;
import java.util.ArrayList;

/// Rules, safety checks and rollback steps stand in the prompt word for word, outside of data.
record PromptVerbatim() implements PromptCheck {

    static PromptVerbatim read(Fields fields) {
        fields.only();
        return new PromptVerbatim();
    }

    @Override
    public Judgement judge(PromptFacts prompt) {
        var problems = new ArrayList<String>();
        for (String text : prompt.verbatim()) {
            if (prompt.text().ours().stream().noneMatch(line -> line.endsWith(text))) {
                problems.add("A required text is missing or changed: " + text);
            }
        }
        if (prompt.verbatim().isEmpty()) {
            problems.add("The prompt has no rule, safety check or rollback step");
        }
        return Judgement.of(problems);
    }
}
