package dev.writ.diff;

import java.util.Optional;

/// A change of a file that is not shown in lines.
public sealed interface Binary {

    Binary reversed();

    /// `Binary files … differ`: only that it changed is known.
    record Differs() implements Binary {
        @Override
        public Binary reversed() {
            return this;
        }
    }

    /// `GIT binary patch`.
    ///
    /// @param forward makes the new content
    /// @param backward makes the old content again; absent where the patch cannot be reversed
    record Patch(Part forward, Optional<Part> backward) implements Binary {

        /// @throws IllegalStateException when there is no way back, see {@link #backward}
        @Override
        public Binary reversed() {
            Part back = backward.orElseThrow(IllegalStateException::new);
            return new Patch(back, Optional.of(forward));
        }
    }

    /// @param size of what it unpacks to, in bytes: a whole content, or a delta
    /// @param packed its lines as they are in the patch
    record Part(Kind kind, int size, Bytes packed) {}

    /// LITERAL is a whole content, DELTA what changes in the other side.
    enum Kind {
        LITERAL,
        DELTA
    }
}
