package dev.writ.governance.check;

import dev.writ.finding.Glob;
import dev.writ.kernel.Fields;
import java.util.Comparator;
import java.util.List;

/// Who changes files of one kind changes files of another kind with them.
///
/// @param changed if any of these is created or modified
/// @param also then one of these is too
record Requires(List<Glob> changed, List<Glob> except, List<Glob> also) implements ChangeCheck {

    static Requires read(Fields fields) {
        fields.only("changed", "except", "also");
        return new Requires(
                Globs.read(fields, "changed"),
                Globs.read(fields, "except"),
                Globs.read(fields, "also"));
    }

    @Override
    public Judgement judge(Change change) {
        var first =
                change.files().stream()
                        .filter(file -> file.kind() != Change.Kind.DELETED)
                        .map(Change.ChangedFile::path)
                        .filter(
                                path ->
                                        Globs.any(changed, path)
                                                && !Globs.any(except, path)
                                                && !Globs.any(also, path))
                        .min(Comparator.naturalOrder());
        boolean kept = change.files().stream().anyMatch(file -> Globs.any(also, file.path()));
        return first.isEmpty() || kept
                ? new Judgement.Kept()
                : new Judgement.Broken(
                        List.of(
                                Problem.in(
                                        first.get(),
                                        first.get() + " is changed without what belongs to it")));
    }
}
