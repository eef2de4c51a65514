package dev.writ.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.writ.kernel.*;
import dev.writ.testing.Entities;
import java.io.IOException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class StoredRowsTest {
    @BeforeAll
    static void writeWhatIsMissing() throws IOException {
        if (System.getProperty("writ.stored", "").equals("write")) {
            StoredRows.writeMissing(StoredRows.FIRST);
        }
    }

    @Test
    void every_entity_has_a_row() {
        assertThat(StoredRows.read(StoredRows.FIRST).keySet()).isEqualTo(Entities.all().keySet());
    }
}
