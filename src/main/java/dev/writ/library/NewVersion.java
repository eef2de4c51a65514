package dev.writ.library;

import java.util.Map;
import java.util.Optional;

/// A version to be added, as a caller sends it. What a bare body leaves out is as in the version
/// before.
///
/// @param expected the latest version as the caller knows it
public record NewVersion(
        String text,
        Optional<String> title,
        Optional<String> category,
        Optional<String> description,
        Optional<String> persona,
        Optional<Map<String, String>> defaults,
        Optional<String> message,
        Optional<String> cases,
        Optional<Integer> expected) {

    public Wording wording() {
        return new Wording(
                text,
                Optional.empty(),
                title,
                category,
                description,
                persona,
                defaults.orElse(Map.of()));
    }
}
