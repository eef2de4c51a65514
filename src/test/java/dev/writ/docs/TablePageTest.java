package dev.writ.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.writ.kernel.ItemType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// `docs/reference/table.md` names every entity of the code and no other.
class TablePageTest {

    private static final Path PAGE = Path.of("docs/reference/table.md");

    @Test
    void the_page_names_the_entities_of_the_code() throws IOException, IllegalAccessException {
        var entities = new TreeSet<String>();
        for (JavaClass each :
                new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("dev.writ")) {
            for (var field : each.getFields()) {
                if (field.getRawType().isEquivalentTo(ItemType.class)) {
                    var constant = field.reflect();
                    constant.setAccessible(true);
                    entities.add(((ItemType<?>) constant.get(null)).name());
                }
            }
        }
        var listed = new TreeSet<String>();
        Pattern.compile("(?m)^\\| `([a-z]+)` \\|")
                .matcher(Files.readString(PAGE))
                .results()
                .forEach(row -> listed.add(row.group(1)));
        listed.remove("tracking");
        assertThat(listed).isEqualTo(entities);
    }
}
