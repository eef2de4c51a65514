package dev.writ.settings;

import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSourceLoader;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.SmallRyeConfigBuilderCustomizer;
import io.smallrye.config.SysPropConfigSource;

/// Writ is set by its own file and the environment only.
///
/// By default Quarkus also obeys `.env` and `config/application.properties` of the current folder.
/// That is the repository under analysis, which may be anybody's: it must not choose where the
/// store is, nor what is logged.
public class OwnSettings implements SmallRyeConfigBuilderCustomizer {

    private static final String FILE = "application.properties";

    /// That of the same file among the default sources of Quarkus.
    private static final int ORDINAL = 250;

    @Override
    public void configBuilder(SmallRyeConfigBuilder builder) {
        builder.setAddDefaultSources(false)
                .setAddSystemSources(false)
                .setAddPropertiesSources(false)
                .withSources(new SysPropConfigSource(), new EnvConfigSource() {})
                .withSources(
                        PropertiesConfigSourceLoader.inClassPath(
                                FILE, ORDINAL, builder.getClassLoader()));
    }

    /// After all others, the one of Quarkus that adds those sources among them.
    @Override
    public int priority() {
        return Integer.MAX_VALUE;
    }
}
