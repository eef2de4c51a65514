package dev.writ.evaluation;

import dev.writ.kernel.Failed;
import dev.writ.kernel.Fields;
import dev.writ.template.Untrusted;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;

/// The kinds of evaluator: the word that YAML and JSON use, and what reads its setting.
public final class Evaluators {

    /// In one list.
    public static final int MAX = 20;

    private static final int MAX_SHOWN = 40;

    private static final Map<String, Function<Setting, Evaluator>> KINDS =
            Map.ofEntries(
                    Map.entry("contains", Contains::read),
                    Map.entry("not-contains", NotContains::read),
                    Map.entry("regex", Regex::read),
                    Map.entry("sections", Sections::read),
                    Map.entry("rules", RulesPresent::read),
                    Map.entry("max-tokens", MaxTokens::read),
                    Map.entry("json-schema", MatchesSchema::read),
                    Map.entry("citations", Citations::read),
                    Map.entry("similarity", Similarity::read),
                    Map.entry("graded", Graded::read));

    private Evaluators() {}

    /// The words, sorted.
    public static List<String> kinds() {
        return List.copyOf(new TreeSet<>(KINDS.keySet()));
    }

    /// @throws Failed when there is none or too many, or one of them is wrong
    public static List<Evaluator> read(String where, List<Fields> written) {
        if (written.isEmpty() || written.size() > MAX) {
            throw Failed.invalid(
                    where + " has " + written.size() + " evaluators", "Give 1 to " + MAX);
        }
        return written.stream().map(Evaluators::read).toList();
    }

    /// @param written one key, which is the kind, with its setting
    /// @throws Failed when there is not exactly one key, it is not known, or its setting is wrong
    public static Evaluator read(Fields written) {
        if (written.values().size() != 1) {
            throw Failed.invalid(
                    written.where() + ": an evaluator has " + written.values().size() + " keys",
                    "Give one, which is its kind");
        }
        String kind = kind(written);
        Function<Setting, Evaluator> reader = KINDS.get(kind);
        if (reader == null) {
            throw Failed.invalid(
                    written.where()
                            + ": the evaluator '"
                            + Untrusted.line(kind, MAX_SHOWN)
                            + "' is not known",
                    "Use one of " + String.join(", ", kinds()));
        }
        return reader.apply(new Setting(written, kind));
    }

    static String kind(Fields written) {
        return written.values().keySet().iterator().next();
    }
}
