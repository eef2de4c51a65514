package dev.writ.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.writ.finding.GroupFindings;
import dev.writ.testing.Laptop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SettingsPageTest {

    private static final Pattern YAML = Pattern.compile("(?s)```yaml\n(.*?)```");

    @Test
    void the_example_of_the_page_holds_for_a_real_report() throws IOException {
        var matcher = YAML.matcher(Files.readString(Path.of("docs/reference/settings.md")));
        assertThat(matcher.find()).isTrue();
        var plan =
                new Laptop()
                        .plan(
                                Path.of("examples/checkstyle-google-gson.sarif"),
                                Optional.of(matcher.group(1)),
                                GroupFindings.By.FILE,
                                GroupFindings.Filter.NONE);
        assertThat(plan.refused()).isEmpty();
        assertThat(plan.items())
                .allMatch(item -> item.rules().contains("SHOP-001"))
                .noneMatch(item -> item.rules().contains("CHANGE-005"))
                .allMatch(item -> item.text().contains("`./mvnw checkstyle:check`"));
    }
}
