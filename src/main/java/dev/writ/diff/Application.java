package dev.writ.diff;

import java.util.Map;
import java.util.Optional;

/// What came of applying a diff.
public sealed interface Application {

    /// @param files what is different then; empty for a file that is gone
    record Applied(Map<String, Optional<Tree.Entry>> files) implements Application {
        public Applied {
            files = Map.copyOf(files);
        }
    }

    /// Nothing is changed: one file is not as the diff expects it.
    ///
    /// @param hunk from 1; 0 when it is about the file as a whole
    /// @param expected as the diff has it, short
    /// @param found as the tree has it, short
    record Conflict(String path, int hunk, String expected, String found) implements Application {

        /// One sentence without a full stop.
        public String sentence() {
            String where = hunk == 0 ? path : path + ", hunk " + hunk;
            return where + ": expected " + expected + ", found " + found;
        }
    }
}
