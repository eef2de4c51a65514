package dev.writ.governance.check;

import dev.writ.kernel.Fields;
import dev.writ.template.Untrusted;

/// No character is hidden from a reader.
record PromptCharacters() implements PromptCheck {

    static PromptCharacters read(Fields fields) {
        fields.only();
        return new PromptCharacters();
    }

    @Override
    public Judgement judge(PromptFacts prompt) {
        long hidden =
                prompt.text()
                        .whole()
                        .codePoints()
                        .filter(each -> each != '\n' && Untrusted.isHidden(each))
                        .count();
        return hidden == 0
                ? new Judgement.Kept()
                : Judgement.broken("The prompt has " + hidden + " hidden characters");
    }
}
