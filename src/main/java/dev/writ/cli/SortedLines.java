package dev.writ.cli;

import dev.writ.evidence.Export;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// Tells the lines of an export, as a server streams them, by the file they belong to: links of the
/// trail, then envelopes, of which the last is the manifest.
final class SortedLines implements Consumer<String> {

    private static final String LINK = "{\"event\":";

    private final BiConsumer<String, String> files;
    private Optional<String> held = Optional.empty();

    SortedLines(BiConsumer<String, String> files) {
        this.files = files;
    }

    @Override
    public void accept(String line) {
        if (line.startsWith(LINK)) {
            files.accept(Export.TRAIL, line);
            return;
        }
        held.ifPresent(envelope -> files.accept(Export.STATEMENTS, envelope));
        held = Optional.of(line);
    }

    void end() {
        held.ifPresent(manifest -> files.accept(Export.MANIFEST, manifest));
    }
}
