package dev.writ.kernel;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Part of a list, as a user pages through it.
///
/// It may be shorter than the limit, even empty, while more may come: filters are applied to what
/// was read, and one call reads a bounded number of rows.
///
/// @param next what to ask with for the part behind; empty at the end
public record Listed<T>(List<T> items, Optional<String> next) {

    public Listed {
        items = List.copyOf(items);
    }

    public <R> Listed<R> map(Function<T, R> each) {
        return new Listed<>(items.stream().map(each).toList(), next);
    }
}
