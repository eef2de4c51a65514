package dev.writ.governance.check;

import dev.writ.template.TemplateVersion;
import dev.writ.token.Budget;
import java.util.List;

/// The facts of a rendered prompt.
///
/// @param verbatim texts that must stand in it word for word: rules, safety checks, rollback steps
public record PromptFacts(
        DataFences text,
        TemplateVersion template,
        List<String> verbatim,
        int tokens,
        int leftOut,
        Budget budget) {

    public PromptFacts {
        verbatim = List.copyOf(verbatim);
    }
}
