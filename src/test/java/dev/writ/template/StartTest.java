package dev.writ.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.writ.cache.CaffeineCaches;
import dev.writ.kernel.Failed;
import dev.writ.kernel.Fields;
import dev.writ.kernel.Resources;
import dev.writ.testing.Laptop;
import dev.writ.testing.OneText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// A mistake in a shipped text stops the start.
class StartTest {

    private static final Path CASES = Path.of("src/test/resources/start.yaml");

    @TestFactory
    Stream<DynamicTest> a_mistake_in_a_shipped_text_is_named() throws IOException {
        return Laptop.YAML
                .read(CASES.toString(), Files.readString(CASES))
                .only("cases")
                .children("cases")
                .stream()
                .map(each -> dynamicTest(each.text("name"), () -> assertRefused(each)));
    }

    private static void assertRefused(Fields each) {
        String file = each.text("file");
        String shipped = Laptop.RESOURCES.text(file);
        String change = each.text("change");
        assertThat(shipped).contains(change);
        int at = shipped.indexOf(change);
        String wrong =
                shipped.substring(0, at)
                        + each.text("to", "")
                        + shipped.substring(at + change.length());
        assertThatThrownBy(() -> start(new OneText(Laptop.RESOURCES, file, wrong)))
                .isInstanceOf(Failed.class)
                .hasMessageContaining(each.text("says"))
                .hasMessageContaining(file.substring(file.lastIndexOf('/') + 1));
    }

    private static void start(Resources resources) {
        var personas = new Personas(resources, Laptop.YAML);
        var templates = new Templates(resources, Laptop.YAML);
        new RouteFinding(resources, Laptop.YAML, personas, new CaffeineCaches())
                .check(Fields.builder().build());
        new VerifyCommands(resources, Laptop.YAML).of("PMD", Fields.builder().build());
        assertThat(new Advice(resources, Laptop.YAML, personas, templates)).isNotNull();
    }
}
