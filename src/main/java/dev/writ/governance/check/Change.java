package dev.writ.governance.check;

import dev.writ.kernel.Fields;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The facts of a change. What is empty is not known, and rules that ask for it are not judged.
///
/// @param files what was changed
/// @param numbers measured figures by name, such as `coverage.unit` in percent
/// @param scope the paths that the prompt is about
/// @param messages what its commits say, each whole
/// @param rehearsal whether it could be taken back
/// @param rescan what an analysis says before and after it
public record Change(
        List<ChangedFile> files,
        Map<String, Double> numbers,
        List<String> scope,
        List<String> messages,
        Optional<Rehearsal> rehearsal,
        Optional<Rescan> rescan) {

    private static final Set<String> PARTS =
            Set.of("files", "scope", "messages", "rollback", "rescan");

    public Change {
        files = List.copyOf(files);
        numbers = Map.copyOf(numbers);
        scope = List.copyOf(scope);
        messages = List.copyOf(messages);
    }

    /// Files that the prompt is not about; all of them where no prompt says what it is about. A
    /// renamed file is one that it is not about, too.
    List<ChangedFile> filesOutOfScope() {
        return files.stream()
                .filter(file -> file.from().isPresent() || !scope.contains(file.path()))
                .toList();
    }

    /// @param path where it is now, or was when it is deleted
    /// @param from where a renamed or copied file was
    /// @param added lines with their numbers in the new file
    /// @param removed lines with their numbers in the old file
    /// @param executable it may be run as a program now, and might not before
    public record ChangedFile(
            String path,
            Kind kind,
            Optional<String> from,
            List<Line> added,
            List<Line> removed,
            Form form,
            boolean executable) {
        public ChangedFile {
            added = List.copyOf(added);
            removed = List.copyOf(removed);
        }
    }

    /// @param number from 1
    /// @param text without its end
    public record Line(int number, String text) {}

    public enum Kind {
        CREATED,
        MODIFIED,
        DELETED,
        RENAMED
    }

    /// What a file is after the change.
    public enum Form {
        TEXT,
        BINARY,
        SYMLINK,
        SUBMODULE
    }

    /// Whether the reverse of the change gave back what was there before.
    ///
    /// @param problem why not, one sentence; empty when it did
    public record Rehearsal(Optional<String> problem) {

        public static final Rehearsal CLEAN = new Rehearsal(Optional.empty());
    }

    /// An analysis of the code before the change, compared with one after it.
    ///
    /// @param remaining findings that should be gone and are not, each named with its place
    /// @param added findings that were not there before
    public record Rescan(List<Problem> remaining, List<Problem> added) {
        public Rescan {
            remaining = List.copyOf(remaining);
            added = List.copyOf(added);
        }
    }

    /// As an example in a policy writes it: `{files: [{path, kind, from, added, removed, form,
    /// executable}], scope: [...], messages: [...], rollback: clean, rescan: {remaining, added},
    /// coverage.unit: 91}`. `removed` is a list of lines or how many they are.
    public static Change read(Fields fields) {
        var numbers = new HashMap<String, Double>();
        for (String name : fields.values().keySet()) {
            if (!PARTS.contains(name)) {
                numbers.put(name, fields.optionalDecimal(name).orElseThrow());
            }
        }
        return new Change(
                ChangeExample.files(fields),
                numbers,
                fields.texts("scope"),
                fields.texts("messages"),
                fields.optionalText("rollback").map(ChangeExample::rehearsal),
                fields.optionalChild("rescan").map(ChangeExample::rescan));
    }
}
