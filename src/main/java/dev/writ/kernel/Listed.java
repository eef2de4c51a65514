package dev.writ.kernel;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Part of a list, as a user pages through it.
///
/// A part may be shorter than what was asked for, even empty, while more may come: filters are
/// applied to what was read, and one call reads a bounded number of rows.
///
/// @param next what to ask with for the part behind; empty at the end
public record Listed<T>(List<T> items, Optional<String> next) {

    /// Items in one part, unless fewer are asked for.
    public static final int DEFAULT_LIMIT = 50;

    /// Items in one part at most.
    public static final int MAX_LIMIT = 200;

    public Listed {
        items = List.copyOf(items);
    }

    /// @throws Failed when it is not 1 to {@link #MAX_LIMIT}
    public static int checkedLimit(int limit) {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw Failed.invalid("limit is " + limit, "Use 1 to " + MAX_LIMIT);
        }
        return limit;
    }

    public <R> Listed<R> map(Function<T, R> each) {
        return new Listed<>(items.stream().map(each).toList(), next);
    }
}
