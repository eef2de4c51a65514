package dev.writ.finding;

import dev.writ.kernel.Fields;
import java.util.List;
import java.util.Optional;

/// What a consultation was about, the nearest kind first. Hostile text.
public sealed interface Subject {

    /// An issue of the same report.
    ///
    /// @param id as the report names it
    /// @param finding what the import recognised it as; empty before that
    record Issue(String id, Optional<FindingId> finding) implements Subject {}

    /// A rule of an analyzer, alone or as `tool/rule`.
    record Rule(String name) implements Subject {}

    /// Files.
    ///
    /// @param globs at least one
    record Files(List<String> globs) implements Subject {

        public Files {
            globs = List.copyOf(globs);
        }
    }

    /// As a reader is told: `issue I-7`, `rule no-eval`, `files src/**`.
    default String label() {
        return switch (this) {
            case Issue issue -> "issue " + issue.id();
            case Rule rule -> "rule " + rule.name();
            case Files files -> "files " + String.join(", ", files.globs());
        };
    }

    /// 0 is the nearest.
    default int distance() {
        return switch (this) {
            case Issue issue -> 0;
            case Rule rule -> 1;
            case Files files -> 2;
        };
    }

    /// About how many bytes its texts take in the table.
    default int bytes() {
        return Clip.bytes(label());
    }

    default Fields write() {
        var fields = Fields.builder();
        switch (this) {
            case Issue issue -> {
                fields.put("issue", issue.id());
                fields.put("finding", issue.finding().map(FindingId::value));
            }
            case Rule rule -> fields.put("rule", rule.name());
            case Files files -> fields.put("files", files.globs());
        }
        return fields.build();
    }

    static Subject read(Fields fields) {
        if (fields.has("issue")) {
            return new Issue(
                    fields.text("issue"), fields.optionalText("finding").map(FindingId::new));
        }
        return fields.has("rule")
                ? new Rule(fields.text("rule"))
                : new Files(fields.texts("files"));
    }
}
