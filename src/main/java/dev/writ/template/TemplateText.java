package dev.writ.template;

import dev.writ.kernel.Fields;
import dev.writ.kernel.Yaml;
import java.util.Optional;

/// A template as it lies in a file: front matter between two lines `---`, then the body.
///
/// @param bodyLine the line on which the body begins, from 1
public record TemplateText(Fields front, String body, int bodyLine) {

    static final String MARK = "---\n";

    /// @param where the file's name, for messages
    /// @return empty when the text has no front matter
    /// @throws dev.writ.kernel.Failed when the front matter is no YAML
    public static Optional<TemplateText> split(String where, String text, Yaml yaml) {
        int end = end(text);
        if (end < 0) {
            return Optional.empty();
        }
        // with the line feed of the mark, so that lines are those of the file
        Fields front = yaml.read(where, text.substring(MARK.length() - 1, end));
        int body = end + 1 + MARK.length();
        int line = 1 + (int) text.substring(0, body).chars().filter(each -> each == '\n').count();
        return Optional.of(new TemplateText(front, text.substring(body), line));
    }

    /// Whether there is a front matter, whatever it says.
    public static boolean hasFrontMatter(String text) {
        return end(text) >= 0;
    }

    private static int end(String text) {
        return text.startsWith(MARK) ? text.indexOf("\n" + MARK, MARK.length() - 1) : -1;
    }
}
