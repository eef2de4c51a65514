package dev.writ.template;

import java.util.Locale;

/// How settings and routes name an analyzer: by how a word of its name begins, upper or lower case.
/// `semgrep` is `Semgrep OSS`, `sonar` is `SonarQube`; `ruff` is not `TruffleHog`.
final class ToolName {

    private ToolName() {}

    static boolean matches(String wanted, String tool) {
        return words(tool).contains(words(wanted));
    }

    private static String words(String name) {
        return " " + name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
