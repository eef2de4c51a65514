package dev.writ.functions;

import dev.writ.call.Watch;
import dev.writ.governance.EmbedRules;
import dev.writ.governance.Governance;
import io.quarkus.funqy.Funq;
import jakarta.inject.Singleton;

/// Contract: `functions/embed-rules/`.
@Singleton
public class EmbedRulesFunction {

    private static final String NAME = "embed-rules";

    private final EmbedRules embedRules;
    private final Watch watch;

    public EmbedRulesFunction(EmbedRules embedRules, Watch watch) {
        this.embedRules = embedRules;
        this.watch = watch;
    }

    @Funq(NAME)
    public Governance handle(EmbedRules.Input input) {
        return watch.run(NAME, embedRules, input);
    }
}
