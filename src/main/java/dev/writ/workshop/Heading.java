package dev.writ.workshop;

import dev.writ.kernel.CanonicalJson;
import dev.writ.template.TemplateText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The front matter of a text, where it names the template: that is decided by the commit.
final class Heading {

    private static final Pattern NAMES = Pattern.compile("(id|version|scope|title|description):.*");
    private static final String MARK = "---";

    private Heading() {}

    /// The text under another title; without a front matter it stays as it is.
    ///
    /// @param content lines ended by a line feed
    static String of(String content, String title, String description) {
        if (!TemplateText.hasFrontMatter(content)) {
            return content;
        }
        var lines = new ArrayList<String>(List.of(content.split("\n", -1)));
        int end = lines.subList(1, lines.size()).indexOf(MARK) + 1;
        var kept = new ArrayList<String>();
        kept.add(MARK);
        kept.add("title: " + CanonicalJson.of(title));
        if (!description.isEmpty()) {
            kept.add("description: " + CanonicalJson.of(description));
        }
        boolean dropped = false;
        for (String line : lines.subList(1, end)) {
            boolean continues = dropped && (line.startsWith(" ") || line.isEmpty());
            dropped = continues || NAMES.matcher(line).matches();
            if (!dropped) {
                kept.add(line);
            }
        }
        kept.addAll(lines.subList(end, lines.size()));
        return String.join("\n", kept);
    }
}
