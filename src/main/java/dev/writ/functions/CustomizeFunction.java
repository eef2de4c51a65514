package dev.writ.functions;

import dev.writ.draft.Customization;
import dev.writ.draft.Customize;
import io.quarkus.funqy.Funq;
import jakarta.inject.Singleton;

/// Contract: `functions/customize/`.
@Singleton
public class CustomizeFunction {

    private final Customize customize;

    public CustomizeFunction(Customize customize) {
        this.customize = customize;
    }

    @Funq("customize")
    public Customization handle(Customize.Input input) {
        return customize.run(input);
    }
}
