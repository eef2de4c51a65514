package dev.writ.web.pages;

import java.util.ArrayList;
import java.util.List;
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

    /// @param kind `rules` where a line is one, else `plain`
    record Section(String title, String kind, List<Line> lines) {

        static Section of(String title, List<Line> lines) {
            boolean governed = lines.stream().anyMatch(line -> !line.mark().isEmpty());
            return new Section(title, governed ? "rules" : "plain", List.copyOf(lines));
        }
    }

    /// @param text with its end of line
    /// @param mark what the rule of this line does, `check` for a safety check or a rollback step;
    ///     empty for other lines
    record Line(String text, String mark) {}

    private PromptText() {}

    /// What untrusted text holds never begins a section: its lines begin with `|`.
    static List<Section> sections(String text) {
        var sections = new ArrayList<Section>();
        var lines = new ArrayList<Line>();
        String title = "Introduction";
        for (String line : text.split("(?<=\n)")) {
            if (line.startsWith(HEADING)) {
                sections.add(Section.of(title, lines));
                lines.clear();
                title = line.substring(HEADING.length()).strip();
            }
            lines.add(new Line(line, mark(line)));
        }
        sections.add(Section.of(title, lines));
        return sections;
    }

    private static String mark(String line) {
        Matcher rule = RULE.matcher(line.stripTrailing());
        if (!rule.matches()) {
            return "";
        }
        return rule.group(1) == null ? "check" : rule.group(1);
    }
}
