package dev.writ.draft;

import java.util.List;

/// What a project or feature changed in a draft.
///
/// @param overridden names of the inputs that settings gave, sorted
public record Customization(List<String> overridden) {

    public Customization {
        overridden = List.copyOf(overridden);
    }
}
