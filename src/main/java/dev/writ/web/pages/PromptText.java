package dev.writ.web.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The text of a prompt in its sections, with the lines of rules marked. Put together again, it is
/// the text to the byte.
final class PromptText {

    /// As `_governance.md` writes a rule.
    private static final Pattern RULE =
            Pattern.compile(
                    "- (?:\\[ ] )?\\*\\*[A-Z]+-\\d+\\*\\*(?: \\((block|warn|advise)\\))?:.*");

    private static final String HEADING = "## ";

    private PromptText() {}

    /// What untrusted text holds never begins a section: its lines begin with `|`.
    static List<Map<String, Object>> sections(String text) {
        var sections = new ArrayList<Map<String, Object>>();
        var lines = new ArrayList<Map<String, Object>>();
        String title = "Introduction";
        for (String line : text.split("(?<=\n)")) {
            if (line.startsWith(HEADING)) {
                sections.add(section(title, lines));
                lines.clear();
                title = line.substring(HEADING.length()).strip();
            }
            lines.add(Map.of("text", line, "mark", mark(line)));
        }
        sections.add(section(title, lines));
        return sections;
    }

    private static Map<String, Object> section(String title, List<Map<String, Object>> lines) {
        boolean governed = lines.stream().anyMatch(line -> !"".equals(line.get("mark")));
        return Map.of(
                "title", title, "lines", List.copyOf(lines), "kind", governed ? "rules" : "plain");
    }

    private static String mark(String line) {
        Matcher rule = RULE.matcher(line.stripTrailing());
        if (!rule.matches()) {
            return "";
        }
        return rule.group(1) == null ? "check" : rule.group(1);
    }
}
