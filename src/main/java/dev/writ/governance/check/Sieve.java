package dev.writ.governance.check;

import dev.writ.kernel.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Regular expressions that are tried on many lines, most of which hold none of them.
///
/// @param meshes in the order of the policy
record Sieve(List<Mesh> meshes) {

    /// @param needles a line without any of these is not tried; empty for always
    record Mesh(Pattern pattern, List<String> needles) {

        static Mesh of(Pattern pattern) {
            return new Mesh(pattern, Needles.of(pattern.pattern()).orElse(List.of()));
        }

        private boolean mayBeIn(String lower) {
            return needles.isEmpty() || needles.stream().anyMatch(lower::contains);
        }
    }

    static Sieve of(List<Pattern> patterns) {
        return new Sieve(patterns.stream().map(Mesh::of).toList());
    }

    /// Empty when there is no such setting.
    static Sieve read(Fields fields, String name) {
        var patterns = new ArrayList<Pattern>();
        fields.texts(name).forEach(each -> patterns.add(Patterns.compile(fields, each)));
        return of(patterns);
    }

    boolean isEmpty() {
        return meshes.isEmpty();
    }

    boolean finds(String line) {
        return any(line, pattern -> Patterns.finds(pattern, line));
    }

    /// As {@link Patterns#surelyFinds}.
    boolean surelyFinds(String line) {
        return any(line, pattern -> Patterns.surelyFinds(pattern, line));
    }

    /// As {@link Patterns#findsOne}.
    boolean findsOne(String line, Predicate<String> accepted) {
        return any(line, pattern -> Patterns.findsOne(pattern, line, accepted));
    }

    private boolean any(String line, Predicate<Pattern> found) {
        String lower = line.toLowerCase(Locale.ROOT);
        for (Mesh mesh : meshes) {
            if (mesh.mayBeIn(lower) && found.test(mesh.pattern())) {
                return true;
            }
        }
        return false;
    }
}
