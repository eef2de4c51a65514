package dev.writ.finding;

import dev.writ.kernel.Fields;
import java.util.List;

/// What an analyzer says about one of its own checks. Hostile text, like all that a report holds.
///
/// @param tool the analyzer's name, such as `PMD`
/// @param id the analyzer's id of the rule, such as `CloseResource`
/// @param title one line; the id when the analyzer gave none
/// @param help a longer explanation in plain text or Markdown; may be empty
/// @param helpUri may be empty
/// @param tags as given, such as `security` or `external/cwe/cwe-089`
/// @param cwes as `CWE-89`, without leading zeros, sorted
public record AnalyzerRule(
        String tool,
        String id,
        String title,
        String help,
        String helpUri,
        List<String> tags,
        List<String> cwes) {

    public AnalyzerRule {
        tags = List.copyOf(tags);
        cwes = List.copyOf(cwes);
    }

    /// About how many bytes its texts take in the table.
    int bytes() {
        int bytes = Clip.bytes(title) + Clip.bytes(help) + Clip.bytes(helpUri) + Clip.bytes(id);
        return bytes + tags.stream().mapToInt(Clip::bytes).sum();
    }

    Fields write() {
        return Fields.builder()
                .put("tool", tool)
                .put("id", id)
                .put("title", title)
                .put("help", help)
                .put("helpUri", helpUri)
                .put("tags", tags)
                .put("cwes", cwes)
                .build();
    }

    static AnalyzerRule read(Fields fields) {
        return new AnalyzerRule(
                fields.text("tool"),
                fields.text("id"),
                fields.text("title"),
                fields.text("help"),
                fields.text("helpUri"),
                fields.texts("tags"),
                fields.texts("cwes"));
    }
}
