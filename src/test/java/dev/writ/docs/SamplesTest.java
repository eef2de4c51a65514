package dev.writ.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.writ.finding.GroupFindings;
import dev.writ.plan.PlanItem;
import dev.writ.testing.Laptop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// One prompt of each persona under `docs/samples`, as it is today; `-Dwrit.docs=write` writes
/// them.
class SamplesTest {

    @ParameterizedTest
    @CsvSource({
        "architecture, examples/eslint-jquery-src.sarif, ''",
        "documentation, examples/checkstyle-google-gson.sarif, ''",
        "security, functions/findings.sarif, ''",
        "performance, examples/pmd-performance-gson.sarif, ''",
        "testing, examples/pmd-tests-commons-cli.sarif, ''",
    })
    void a_sample_of_each_persona_is_kept(String persona, Path report, String settings)
            throws IOException {
        PlanItem item =
                new Laptop()
                                .plan(
                                        report,
                                        Optional.of(settings),
                                        GroupFindings.By.FILE,
                                        GroupFindings.Filter.NONE)
                                .items()
                                .stream()
                                .filter(each -> each.persona().equals(persona))
                                .findFirst()
                                .orElseThrow();
        Path sample = Path.of("docs/samples", persona + ".md");
        if (System.getProperty("writ.docs", "").equals("write")) {
            Files.createDirectories(sample.getParent());
            Files.writeString(sample, item.text());
        }
        assertThat(sample).hasContent(item.text());
    }
}
