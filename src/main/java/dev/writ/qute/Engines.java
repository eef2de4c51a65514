package dev.writ.qute;

import io.quarkus.qute.Engine;
import io.quarkus.qute.EngineBuilder;
import io.quarkus.qute.ValueResolvers;

/// What both of our engines know: maps, lists and the few operations that templates need.
final class Engines {

    private Engines() {}

    /// A value that is not there stops the rendering.
    static EngineBuilder strict() {
        return Engine.builder()
                .addDefaultSectionHelpers()
                .addValueResolver(ValueResolvers.mapResolver())
                .addValueResolver(ValueResolvers.mapperResolver())
                .addValueResolver(ValueResolvers.collectionResolver())
                .addValueResolver(ValueResolvers.listResolver())
                .addValueResolver(ValueResolvers.thisResolver())
                .addValueResolver(ValueResolvers.orResolver())
                .addValueResolver(ValueResolvers.trueResolver())
                .addValueResolver(ValueResolvers.logicalAndResolver())
                .addValueResolver(ValueResolvers.logicalOrResolver())
                .addValueResolver(ValueResolvers.rawResolver())
                .strictRendering(true)
                .removeStandaloneLines(true);
    }
}
