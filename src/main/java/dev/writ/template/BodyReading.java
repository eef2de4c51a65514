package dev.writ.template;

import java.util.List;

/// What a body says, without being filled.
///
/// @param used by the body and by the partials it includes, by name
/// @param mistakes in the order of the lines; a body that cannot be parsed has one
public record BodyReading(List<UsedInput> used, List<Mistake> mistakes) {

    public BodyReading {
        used = List.copyOf(used);
        mistakes = List.copyOf(mistakes);
    }
}
