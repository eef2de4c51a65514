package dev.writ.governance.check.manifest;

import java.util.Optional;

/// What a manifest says it needs.
///
/// @param name as the ecosystem writes it, such as `org.junit:junit-bom` or `@types/node`
/// @param version as written; empty when it is not said
/// @param row number of the line that says so
public record Dependency(String name, Optional<String> version, int row) {

    /// Longer names are none in any ecosystem.
    private static final int MAX_NAME = 214;

    static Dependency of(String name, String version, int row) {
        String kept = name.length() <= MAX_NAME ? name : name.substring(0, MAX_NAME);
        return new Dependency(
                kept, version.isBlank() ? Optional.empty() : Optional.of(version.strip()), row);
    }
}
