package dev.writ.governance.check;

import dev.writ.kernel.Fields;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The facts of a change.
///
/// @param files what was changed
/// @param numbers measured figures by name, such as `coverage.unit` in percent
/// @param scope the paths that the prompt is about; empty when it is not known
public record Change(List<ChangedFile> files, Map<String, Double> numbers, List<String> scope) {

    public Change {
        files = List.copyOf(files);
        numbers = Map.copyOf(numbers);
        scope = List.copyOf(scope);
    }

    /// @param path where it is now, or was when it is deleted
    /// @param from where a renamed file was
    public record ChangedFile(
            String path,
            Kind kind,
            Optional<String> from,
            List<String> addedLines,
            int removedLines) {
        public ChangedFile {
            addedLines = List.copyOf(addedLines);
        }
    }

    public enum Kind {
        CREATED,
        MODIFIED,
        DELETED,
        RENAMED
    }

    /// As an example in a policy writes it: `{files: [{path, kind, from, added, removed}], scope:
    /// [...], coverage.unit: 91}`.
    public static Change read(Fields fields) {
        var numbers = new HashMap<String, Double>();
        for (String name : fields.values().keySet()) {
            if (!name.equals("files") && !name.equals("scope")) {
                numbers.put(name, fields.optionalDecimal(name).orElseThrow());
            }
        }
        return new Change(
                fields.children("files").stream().map(Change::file).toList(),
                numbers,
                fields.texts("scope"));
    }

    private static ChangedFile file(Fields fields) {
        fields.only("path", "kind", "from", "added", "removed");
        return new ChangedFile(
                fields.text("path"),
                fields.optionalChoice("kind", Kind.class).orElse(Kind.MODIFIED),
                fields.optionalText("from"),
                fields.texts("added"),
                (int) fields.optionalNumber("removed").orElse(0));
    }
}
