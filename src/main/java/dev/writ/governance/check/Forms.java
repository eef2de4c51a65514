package dev.writ.governance.check;

import dev.writ.finding.Glob;
import dev.writ.kernel.Failed;
import dev.writ.kernel.Fields;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a file is: links, submodules, binaries and programs come only where they may.
///
/// @param allowed where each form that is named may be; a form that is not named may be anywhere
record Forms(Map<Odd, List<Glob>> allowed) implements ChangeCheck {

    Forms {
        allowed = Map.copyOf(allowed);
    }

    /// What a file can be beside plain text.
    enum Odd {
        SYMLINK("a symbolic link"),
        SUBMODULE("a submodule"),
        BINARY("a binary file"),
        EXECUTABLE("made executable");

        private final String said;

        Odd(String said) {
            this.said = said;
        }
    }

    static Forms read(Fields fields) {
        fields.only("symlink", "submodule", "binary", "executable");
        var allowed = new EnumMap<Odd, List<Glob>>(Odd.class);
        for (Odd odd : Odd.values()) {
            if (fields.has(Fields.word(odd))) {
                allowed.put(odd, Globs.read(fields, Fields.word(odd)));
            }
        }
        if (allowed.isEmpty()) {
            throw Failed.invalid(
                    fields.where() + " names no form",
                    "Name one with the paths that may have it, such as symlink: []");
        }
        return new Forms(allowed);
    }

    @Override
    public Judgement judge(Change change) {
        var problems = new ArrayList<Problem>();
        for (Change.ChangedFile file : change.files()) {
            if (file.kind() != Change.Kind.DELETED) {
                form(file)
                        .filter(odd -> isForbidden(odd, file))
                        .ifPresent(odd -> problems.add(problem(odd, file)));
                if (file.executable() && isForbidden(Odd.EXECUTABLE, file)) {
                    problems.add(problem(Odd.EXECUTABLE, file));
                }
            }
        }
        return Judgement.of(problems);
    }

    private static Optional<Odd> form(Change.ChangedFile file) {
        return switch (file.form()) {
            case TEXT -> Optional.empty();
            case SYMLINK -> Optional.of(Odd.SYMLINK);
            case SUBMODULE -> Optional.of(Odd.SUBMODULE);
            case BINARY -> Optional.of(Odd.BINARY);
        };
    }

    private boolean isForbidden(Odd odd, Change.ChangedFile file) {
        return allowed.containsKey(odd) && !Globs.any(allowed.get(odd), file.path());
    }

    private static Problem problem(Odd odd, Change.ChangedFile file) {
        return Problem.in(file.path(), file.path() + " is " + odd.said);
    }
}
