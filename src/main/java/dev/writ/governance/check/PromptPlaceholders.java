package dev.writ.governance.check;

import dev.writ.kernel.Fields;
import dev.writ.template.InputSpec;
import java.util.ArrayList;
import java.util.regex.Pattern;

/// No input is left unfilled.
record PromptPlaceholders() implements PromptCheck {

    static PromptPlaceholders read(Fields fields) {
        fields.only();
        return new PromptPlaceholders();
    }

    /// What stands between backticks is cited, such as a path, and may hold braces of its own.
    private static final Pattern CITED = Pattern.compile("`[^`]*`");

    @Override
    public Judgement judge(PromptFacts prompt) {
        var ours =
                prompt.text().ours().stream()
                        .filter(line -> line.indexOf('{') >= 0)
                        .map(line -> CITED.matcher(line).replaceAll(""))
                        .toList();
        var problems = new ArrayList<String>();
        for (InputSpec input : prompt.template().inputs()) {
            String placeholder = "{" + input.name() + "}";
            if (ours.stream().anyMatch(line -> line.contains(placeholder))) {
                problems.add("The placeholder " + placeholder + " is not filled");
            }
        }
        return Judgement.ofPrompt(problems);
    }
}
