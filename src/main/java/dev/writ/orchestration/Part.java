package dev.writ.orchestration;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.writ.kernel.Fields;
import dev.writ.template.TemplateType;

/// Who is told something in a session.
public enum Part {
    @JsonProperty("orchestrator")
    ORCHESTRATOR(TemplateType.ORCHESTRATOR),
    @JsonProperty("analysis")
    ANALYSIS(TemplateType.ANALYSIS),
    @JsonProperty("implementation")
    IMPLEMENTATION(TemplateType.IMPLEMENTATION);

    private final TemplateType type;

    Part(TemplateType type) {
        this.type = type;
    }

    /// What a template of this part must be.
    TemplateType type() {
        return type;
    }

    public String word() {
        return Fields.word(this);
    }
}
