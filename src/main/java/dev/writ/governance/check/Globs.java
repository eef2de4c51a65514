package dev.writ.governance.check;

import dev.writ.finding.Glob;
import dev.writ.kernel.Fields;
import java.util.List;

/// Lists of patterns over paths, as the settings of most checks have them.
final class Globs {

    private Globs() {}

    /// Empty when there is no such setting.
    static List<Glob> read(Fields fields, String name) {
        return fields.texts(name).stream().map(Glob::new).toList();
    }

    static boolean any(List<Glob> globs, String path) {
        return globs.stream().anyMatch(glob -> glob.matches(path));
    }
}
