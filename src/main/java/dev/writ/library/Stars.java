package dev.writ.library;

import dev.writ.kernel.Fields;

/// What all ratings of a template come to.
///
/// @param count of actors who rated
/// @param sum of their stars
public record Stars(int count, int sum) {

    static final Stars NONE = new Stars(0, 0);

    /// One to five; 0 where nobody rated.
    public double average() {
        return count == 0 ? 0 : (double) sum / count;
    }

    /// @param before what the same actor gave earlier, 0 for nothing
    Stars given(int stars, int before) {
        return new Stars(before == 0 ? count + 1 : count, sum - before + stars);
    }

    Fields write() {
        return Fields.builder().put("count", count).put("sum", sum).build();
    }

    static Stars read(Fields fields) {
        return new Stars((int) fields.number("count"), (int) fields.number("sum"));
    }
}
