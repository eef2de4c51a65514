package dev.writ.kernel;

import java.util.Optional;

/// Which part of a list is asked for.
///
/// @param limit items at most, 1 to {@link #MAX_LIMIT}
/// @param cursor the `next` of the part before; empty for the first part
public record Paging(int limit, Optional<String> cursor) {

    /// Items in one part, unless fewer are asked for.
    public static final int DEFAULT_LIMIT = 50;

    public static final int MAX_LIMIT = 200;

    /// @throws Failed when the limit is out of range
    public Paging {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw Failed.invalid("limit is " + limit, "Use 1 to " + MAX_LIMIT);
        }
    }

    public static Paging first() {
        return new Paging(DEFAULT_LIMIT, Optional.empty());
    }

    /// Where the list goes on, when its cursor is a sort key of that list.
    ///
    /// @param list a name that no other list has
    /// @throws Failed when the cursor is that of another list
    public Optional<String> startAfter(String list) {
        return cursor.map(packed -> Cursor.open(packed, list, 1).getFirst());
    }
}
