package dev.writ.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.writ.testing.Entities;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// `docs/reference/table.md` names every entity of the code and no other.
class TablePageTest {

    private static final Path PAGE = Path.of("docs/reference/table.md");

    @Test
    void the_page_names_the_entities_of_the_code() throws IOException {
        var listed = new TreeSet<String>();
        Pattern.compile("(?m)^\\| `([a-z-]+)` \\|")
                .matcher(Files.readString(PAGE))
                .results()
                .forEach(row -> listed.add(row.group(1)));
        listed.removeAll(Set.of("tracking", "workshop-day", "workshop-clones"));
        assertThat(listed).isEqualTo(new TreeSet<>(Entities.all().keySet()));
    }
}
