package dev.writ.diff;

import java.util.Optional;

/// The files of one state of a repository, or of a folder. Never answers what is outside of it.
@FunctionalInterface
public interface Tree {

    /// A tree without files.
    Tree EMPTY = path -> Optional.empty();

    /// @param path relative to the top, with `/`
    Optional<Entry> file(String path);

    /// @param content of a file its bytes, else what {@link Mode} says
    record Entry(Mode mode, Bytes content) {

        /// Whether git gives it this id: 40 or 64 hex digits, or the first of them.
        public boolean hasId(String id) {
            return BlobId.isOf(id, this);
        }
    }
}
