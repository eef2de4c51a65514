package dev.writ.governance.check;

import dev.writ.kernel.Fields;
import dev.writ.template.InputSpec;
import java.util.ArrayList;

/// No input is left unfilled.
record PromptPlaceholders() implements PromptCheck {

    static PromptPlaceholders read(Fields fields) {
        fields.only();
        return new PromptPlaceholders();
    }

    @Override
    public Judgement judge(PromptFacts prompt) {
        var problems = new ArrayList<String>();
        for (InputSpec input : prompt.template().inputs()) {
            String placeholder = "{" + input.name() + "}";
            if (prompt.text().ours().stream().anyMatch(line -> line.contains(placeholder))) {
                problems.add("The placeholder " + placeholder + " is not filled");
            }
        }
        if (prompt.text().ours().stream().anyMatch(line -> line.contains("NOT_FOUND"))) {
            problems.add("A value was not found");
        }
        return Judgement.of(problems);
    }
}
