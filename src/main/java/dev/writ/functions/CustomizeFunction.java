package dev.writ.functions;

import dev.writ.call.Watch;
import dev.writ.draft.Customization;
import dev.writ.draft.Customize;
import io.quarkus.funqy.Funq;
import jakarta.inject.Singleton;

/// Contract: `functions/customize/`.
@Singleton
public class CustomizeFunction {

    private static final String NAME = "customize";

    private final Customize customize;
    private final Watch watch;

    public CustomizeFunction(Customize customize, Watch watch) {
        this.customize = customize;
        this.watch = watch;
    }

    @Funq(NAME)
    public Customization handle(Customize.Input input) {
        return watch.run(NAME, customize, input);
    }
}
