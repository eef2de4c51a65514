package dev.writ.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.writ.kernel.Cursor;
import dev.writ.kernel.Failed;
import dev.writ.kernel.Listed;
import dev.writ.kernel.Paging;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// A list as a user reads it: part by part, each with the cursor that the one before gave.
public record Parts<T>(Function<Paging, Listed<T>> list) {

    /// More parts than any test has: a list that goes round in circles ends here.
    private static final int MAX_PARTS = 10_000;

    /// All items, in the order they came.
    public List<T> all(int limit) {
        return all(limit, () -> {});
    }

    /// @param between what happens after each part
    public List<T> all(int limit, Runnable between) {
        var all = new ArrayList<T>();
        Optional<String> cursor = Optional.empty();
        for (int part = 0; part < MAX_PARTS; part++) {
            Listed<T> listed = list.apply(new Paging(limit, cursor));
            assertThat(listed.items()).hasSizeLessThanOrEqualTo(limit);
            all.addAll(listed.items());
            cursor = listed.next();
            if (cursor.isEmpty()) {
                return all;
            }
            between.run();
        }
        throw new AssertionError("The list does not end");
    }

    /// Where the second part begins, when there is one.
    public Optional<String> second(int limit) {
        return list.apply(new Paging(limit, Optional.empty())).next();
    }

    public void assertRefuses(String cursor) {
        assertThatThrownBy(() -> list.apply(new Paging(1, Optional.of(cursor))))
                .isInstanceOf(Failed.class)
                .hasMessage(
                        "The cursor is not one that this list gave. Start from the first page.");
    }

    /// Garbage as it comes, packed as a cursor is, and packed under the name of the list itself.
    ///
    /// @param name of the list
    /// @param parts of a place in it
    public void assertSurvives(String garbage, String name, int parts) {
        assertRefuses(garbage);
        assertRefuses(Cursor.pack(List.of(garbage)));
        assertRefuses(Cursor.close(garbage, new String[] {garbage, garbage}));
        var place = new String[parts];
        Arrays.fill(place, garbage);
        try {
            var listed = list.apply(new Paging(1, Optional.of(Cursor.close(name, place))));
            assertThat(listed.items()).hasSizeLessThanOrEqualTo(1);
        } catch (Failed refused) {
            assertThat(refused.failure().problem()).isNotBlank();
        }
    }
}
