package dev.writ.functions;

import dev.writ.governance.EmbedRules;
import dev.writ.governance.Governance;
import io.quarkus.funqy.Funq;
import jakarta.inject.Singleton;

/// Contract: `functions/embed-rules/`.
@Singleton
public class EmbedRulesFunction {

    private final EmbedRules embedRules;

    public EmbedRulesFunction(EmbedRules embedRules) {
        this.embedRules = embedRules;
    }

    @Funq("embed-rules")
    public Governance handle(EmbedRules.Input input) {
        return embedRules.run(input);
    }
}
