package dev.writ.finding;

import dev.writ.finding.Fingerprint.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Gives each result of one file and one tool its fingerprints.
///
/// What is equal for several results is told apart by counting them in the order of their places,
/// so a shift of lines or another order of the report changes nothing.
final class Fingerprints {

    static final Comparator<Seen> BY_PLACE =
            Comparator.comparingInt((Seen seen) -> seen.place().line())
                    .thenComparingInt(seen -> seen.place().column())
                    .thenComparing(seen -> seen.rule().tool())
                    .thenComparing(seen -> seen.rule().id())
                    .thenComparing(seen -> seen.result().message())
                    .thenComparingInt(seen -> seen.place().endLine())
                    .thenComparingInt(seen -> seen.place().endColumn());

    private static final String GITHUB = "primaryLocationLineHash";
    private static final Set<String> UNSTABLE =
            Set.of(GITHUB, "primaryLocationStartColumnFingerprint");
    private static final int MIN_TOOL_VALUE = 8;

    private final List<String> lineHashes;
    private final Map<List<String>, Integer> equals = new HashMap<>();

    /// @param lineHashes of the file's source; empty when it is not at hand
    Fingerprints(List<String> lineHashes) {
        this.lineHashes = lineHashes;
    }

    /// Strongest first. To be called in the order of {@link #BY_PLACE}, once for each result.
    List<Fingerprint> of(Seen seen) {
        String tool = seen.rule().tool();
        String rule = tool + "/" + seen.rule().id();
        String message = Clip.folded(seen.result().message());
        var found = new ArrayList<Fingerprint>();
        var hashes = lineHashes(seen);
        hashes.forEach(hash -> found.add(counted(Kind.LINE, tool, rule, hash, message)));
        stable(seen.result())
                .forEach((name, value) -> found.add(counted(Kind.TOOL, tool, rule, name, value)));
        hashes.forEach(hash -> found.add(counted(Kind.CLASS, tool, seen.ruleClass(), hash)));
        found.add(counted(Kind.MESSAGE, tool, rule, message));
        return found;
    }

    private Fingerprint counted(Kind kind, String tool, String... parts) {
        var counted = new ArrayList<>(List.of(parts));
        var perTool = new ArrayList<>(counted);
        perTool.add(kind.name());
        perTool.add(tool);
        int count = equals.merge(perTool, 1, Integer::sum);
        counted.add(Integer.toString(count));
        return Fingerprint.of(kind, tool, counted);
    }

    private Set<String> lineHashes(Seen seen) {
        var found = new LinkedHashSet<String>();
        int line = seen.place().line();
        if (line > 0 && line <= lineHashes.size()) {
            found.add(lineHashes.get(line - 1));
        }
        String given = seen.result().fingerprints().getOrDefault(GITHUB, "");
        if (isStable(given)) {
            found.add(given);
        }
        return found;
    }

    private static Map<String, String> stable(Analysis.Result result) {
        var stable = new TreeMap<String, String>();
        result.fingerprints()
                .forEach(
                        (name, value) -> {
                            if (!UNSTABLE.contains(name) && isStable(value)) {
                                stable.put(name, value);
                            }
                        });
        return stable;
    }

    /// Some tools write a sentence where an identity should be, such as `requires login`.
    private static boolean isStable(String value) {
        return value.length() >= MIN_TOOL_VALUE && value.indexOf(' ') < 0;
    }
}
