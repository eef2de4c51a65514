package dev.writ.draft;

import dev.writ.finding.Priority;
import dev.writ.finding.Severity;
import dev.writ.template.TemplateRef;

/// What later steps of the chain need to know of a draft; the rest is in the table under its id.
///
/// @param reason why this persona
public record DraftFacts(
        DraftId id,
        String persona,
        String reason,
        TemplateRef template,
        Severity severity,
        Priority priority) {}
