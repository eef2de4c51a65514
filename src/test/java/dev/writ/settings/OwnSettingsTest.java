package dev.writ.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The current folder is the repository under analysis: nobody says that it means well.
class OwnSettingsTest {

    private static final String FOLDER = "user.dir";

    @TempDir Path repository;
    private final String before = System.getProperty(FOLDER);

    @BeforeEach
    void aRepositoryThatWantsToSayWhereTheStoreIs() throws IOException {
        Files.writeString(repository.resolve(".env"), "WRIT_DATA=/elsewhere");
        Path config = Files.createDirectory(repository.resolve("config"));
        Files.writeString(config.resolve("application.properties"), "writ.data=/elsewhere");
        System.setProperty(FOLDER, repository.toString());
    }

    @AfterEach
    void back() {
        System.setProperty(FOLDER, before);
    }

    private static SmallRyeConfigBuilder builder() {
        return new SmallRyeConfigBuilder().addDefaultSources();
    }

    @Test
    void files_of_the_current_folder_set_nothing() {
        var config = builder().withCustomizers(new OwnSettings()).build();
        assertThat(config.getOptionalValue("writ.data", String.class)).isEmpty();
    }

    @Test
    void without_this_they_would() {
        assertThat(builder().build().getOptionalValue("writ.data", String.class))
                .contains("/elsewhere");
    }

    @Test
    void the_file_that_ships_with_writ_still_counts() {
        var config = builder().withCustomizers(new OwnSettings()).build();
        assertThat(config.getOptionalValue("quarkus.banner.enabled", String.class))
                .contains("false");
    }
}
