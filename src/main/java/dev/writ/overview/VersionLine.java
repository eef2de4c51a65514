package dev.writ.overview;

import dev.writ.library.Alias;
import dev.writ.library.Head;
import dev.writ.library.ListVersions;
import java.util.List;
import java.util.stream.Stream;

/// A version of a template.
///
/// @param aliases that point at it
public record VersionLine(ListVersions.Line version, List<Alias> aliases) {

    static VersionLine of(Head head, ListVersions.Line version) {
        return new VersionLine(
                version,
                Stream.of(Alias.values())
                        .filter(alias -> head.version(alias).orElse(0) == version.number())
                        .toList());
    }
}
