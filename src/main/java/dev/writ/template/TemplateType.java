package dev.writ.template;

import com.fasterxml.jackson.annotation.JsonProperty;

/// What a template is for.
public enum TemplateType {
    /// A work order for one group of findings; the chain fills it.
    @JsonProperty("prompt")
    PROMPT("prompts"),
    /// What one agent is told that leads others.
    @JsonProperty("orchestrator")
    ORCHESTRATOR(TemplateType.OF_SESSIONS),
    @JsonProperty("analysis")
    ANALYSIS(TemplateType.OF_SESSIONS),
    @JsonProperty("implementation")
    IMPLEMENTATION(TemplateType.OF_SESSIONS),
    /// A file that an agent reads: instructions, a skill.
    @JsonProperty("asset")
    ASSET("assets"),
    /// A template of templates.
    @JsonProperty("meta")
    META("meta");

    private static final String OF_SESSIONS = "orchestration";

    private final String category;

    TemplateType(String category) {
        this.category = category;
    }

    /// Where a template of the type stands in lists, unless it says so itself.
    public String category() {
        return category;
    }

    /// Whether it is one of an orchestration session.
    public boolean ofSessions() {
        return category.equals(OF_SESSIONS);
    }
}
