package dev.writ.change;

import dev.writ.kernel.Fields;
import java.util.List;

/// What became of findings, by an analysis before and after the change.
///
/// @param remaining findings of the prompt that are still there; without a prompt of those before
/// @param added findings that were not there before
/// @param missing analyzers that reported something before and did not run after
public record Compared(int remaining, int added, List<String> missing) {

    public Compared {
        missing = List.copyOf(missing);
    }

    /// The findings are gone, nothing new came, and whoever looked before has looked again.
    public boolean closed() {
        return remaining == 0 && added == 0 && missing.isEmpty();
    }

    Fields write() {
        return Fields.builder()
                .put("remaining", remaining)
                .put("added", added)
                .put("missing", missing)
                .build();
    }

    static Compared read(Fields fields) {
        return new Compared(
                (int) fields.number("remaining"),
                (int) fields.number("added"),
                fields.texts("missing"));
    }
}
