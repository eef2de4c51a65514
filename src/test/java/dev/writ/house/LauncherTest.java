package dev.writ.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class LauncherTest {

    @Test
    void a_jdk_is_found_in_each_usual_place_or_asked_for()
            throws IOException, InterruptedException {
        var process =
                new ProcessBuilder("sh", "src/test/sh/launcher", System.getProperty("java.home"))
                        .redirectErrorStream(true)
                        .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }
}
