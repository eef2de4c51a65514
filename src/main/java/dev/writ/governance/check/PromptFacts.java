package dev.writ.governance.check;

import dev.writ.template.TemplateVersion;
import dev.writ.token.Budget;
import java.util.List;

/// The facts of a rendered prompt.
///
/// @param verbatim what must stand in it word for word, each a line without its list mark: rules,
///     safety checks, rollback steps
/// @param asRendered whether it is the text that was rendered last for this draft
public record PromptFacts(
        DataFences text,
        TemplateVersion template,
        List<String> verbatim,
        boolean asRendered,
        int tokens,
        int leftOut,
        Budget budget) {

    public PromptFacts {
        verbatim = List.copyOf(verbatim);
    }
}
