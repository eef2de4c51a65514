package dev.writ.library;

import dev.writ.template.InputSpec;
import dev.writ.template.Templates;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// The inputs that the chain fills: those that shipped templates declare.
final class ChainInputs {

    /// Said by us, whatever anybody reports or sets.
    private static final Set<String> OURS =
            Set.of(
                    "session_id",
                    "fence",
                    "issue.severity",
                    "issue.line_numbers",
                    "issue.description",
                    "governance_rules",
                    "safety_checks",
                    "rollback_procedures");

    private static final Set<String> BLOCKS =
            Set.of(
                    "issue.help",
                    "consultation",
                    "waivers",
                    "message",
                    "excerpt",
                    "steps",
                    "text",
                    "prompt",
                    "analysis");

    private final Map<String, InputSpec> byName = new TreeMap<>();

    ChainInputs(Templates templates) {
        templates.all().stream()
                .flatMap(template -> template.inputs().stream())
                .forEach(input -> byName.putIfAbsent(input.name(), input));
    }

    Optional<InputSpec> known(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    static boolean isOurs(String name) {
        return OURS.contains(name) || name.startsWith("persona.");
    }

    /// Whether it is given as a block of lines, each marked as data.
    ///
    /// @param name of an input, or of a field of its items
    static boolean isBlock(String name) {
        return BLOCKS.contains(name);
    }
}
