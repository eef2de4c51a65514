package dev.writ.finding;

import java.util.Optional;

/// The source code that was analyzed, where it is at hand.
public interface SourceTree {

    /// No source at hand.
    SourceTree NONE =
            new SourceTree() {
                @Override
                public Optional<String> locate(String path) {
                    return Optional.empty();
                }

                @Override
                public Optional<String> text(String path) {
                    return Optional.empty();
                }
            };

    /// The path, relative to the tree, of the file that a report means: the longest suffix of the
    /// reported path that exists. Never leaves the tree, whatever the report says.
    Optional<String> locate(String path);

    /// The text of a file; empty when absent, outside the tree, binary or over 4 MiB.
    Optional<String> text(String path);
}
