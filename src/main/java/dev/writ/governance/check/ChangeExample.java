package dev.writ.governance.check;

import dev.writ.kernel.Fields;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// The parts of a change as an example in a policy writes them.
final class ChangeExample {

    private ChangeExample() {}

    static List<Change.ChangedFile> files(Fields facts) {
        return facts.children("files").stream().map(ChangeExample::file).toList();
    }

    static Change.Rehearsal rehearsal(String text) {
        return text.equals("clean")
                ? Change.Rehearsal.CLEAN
                : new Change.Rehearsal(Optional.of(text));
    }

    static Change.Rescan rescan(Fields fields) {
        fields.only("remaining", "added");
        return new Change.Rescan(problems(fields, "remaining"), problems(fields, "added"));
    }

    private static List<Problem> problems(Fields fields, String name) {
        return fields.texts(name).stream().map(Problem::of).toList();
    }

    private static Change.ChangedFile file(Fields fields) {
        fields.only("path", "kind", "from", "added", "removed", "form", "executable");
        return new Change.ChangedFile(
                fields.text("path"),
                fields.optionalChoice("kind", Change.Kind.class).orElse(Change.Kind.MODIFIED),
                fields.optionalText("from"),
                lines(fields.texts("added")),
                removed(fields),
                fields.optionalChoice("form", Change.Form.class).orElse(Change.Form.TEXT),
                fields.flag("executable", false));
    }

    private static List<Change.Line> removed(Fields fields) {
        return fields.values().get("removed") instanceof Number many
                ? lines(Collections.nCopies(many.intValue(), ""))
                : lines(fields.texts("removed"));
    }

    private static List<Change.Line> lines(List<String> texts) {
        var lines = new ArrayList<Change.Line>();
        texts.forEach(text -> lines.add(new Change.Line(lines.size() + 1, text)));
        return lines;
    }
}
