package dev.writ.settings;

import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSourceLoader;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.SmallRyeConfigBuilderCustomizer;
import io.smallrye.config.SysPropConfigSource;
import java.util.Map;

/// Writ is set by its own files and the environment only.
///
/// By default Quarkus also obeys `.env` and `config/application.properties` of the current folder.
/// That is the repository under analysis, which may be anybody's: it must not choose where the
/// store is, nor what is logged.
public class OwnSettings implements SmallRyeConfigBuilderCustomizer {

    /// Our files and what each weighs, as among the default sources of Quarkus. The second is there
    /// where HTTP is, the last in the cloud.
    private static final Map<String, Integer> FILES =
            Map.of(
                    "application.properties",
                    250,
                    "META-INF/microprofile-config.properties",
                    100,
                    "cloud.properties",
                    260);

    @Override
    public void configBuilder(SmallRyeConfigBuilder builder) {
        builder.setAddDefaultSources(false)
                .setAddSystemSources(false)
                .setAddPropertiesSources(false)
                .withSources(new SysPropConfigSource(), new EnvConfigSource() {});
        FILES.forEach(
                (file, ordinal) ->
                        builder.withSources(
                                PropertiesConfigSourceLoader.inClassPath(
                                        file, ordinal, builder.getClassLoader())));
    }

    /// After all others, the one of Quarkus that adds those sources among them.
    @Override
    public int priority() {
        return Integer.MAX_VALUE;
    }
}
