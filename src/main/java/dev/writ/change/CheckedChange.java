package dev.writ.change;

import dev.writ.governance.Verdict;
import dev.writ.kernel.Canonical;
import dev.writ.kernel.Fields;
import dev.writ.kernel.Hash;
import dev.writ.kernel.ItemType;
import dev.writ.kernel.Key;
import dev.writ.kernel.Query;
import dev.writ.project.ProjectName;
import dev.writ.prompt.PromptId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/// A change that was judged. Never changed; kept when it was checked for a prompt.
///
/// @param diff SHA-256 of the bytes of the diff
/// @param verdict on what is not waived; at most 500 violations, see `leftOut`
/// @param waived violations that somebody answers for
/// @param leftOut violations beyond those that are listed; each rule is listed with at least one
/// @param figures that were given
/// @param rollback whether it was rehearsed to be taken back: `clean`, or why it cannot be; empty
///     when nobody could try
/// @param compared by analyses before and after, when they were given
/// @param kept when it was checked for a prompt
public record CheckedChange(
        CheckedChangeId id,
        Optional<ProjectName> project,
        Optional<PromptId> prompt,
        String diff,
        Decision decision,
        Verdict verdict,
        List<Waived> waived,
        int leftOut,
        RulesJudged rules,
        Optional<Double> compliance,
        Size size,
        Map<String, Double> figures,
        Optional<String> rollback,
        Optional<Compared> compared,
        Optional<Kept> kept) {

    /// @param waiver id of the waiver
    public record Waived(Verdict.Violation violation, String waiver) {}

    public static final String CLEAN = "clean";

    private static final String VERDICT = "verdict";
    private static final CheckedChangeId NAMELESS = new CheckedChangeId("c-" + "0".repeat(20));

    public static final ItemType<CheckedChange> TYPE =
            new ItemType<>(
                    "change",
                    each -> key(each.id()),
                    CheckedChange::index,
                    any -> Optional.empty(),
                    CheckedChange::write,
                    CheckedChange::read);

    public CheckedChange {
        waived = List.copyOf(waived);
        figures = Map.copyOf(figures);
    }

    public static Key key(CheckedChangeId id) {
        return new Key("CHANGE#" + id, "CHANGE");
    }

    /// The checked changes of a prompt, newest first.
    public static Query of(PromptId prompt) {
        return Query.ofIndex(partition(prompt), "").newestFirst();
    }

    private static String partition(PromptId prompt) {
        return "PROMPT#" + prompt + "#CHANGES";
    }

    /// The same result has the same id, whoever asks for it and when.
    static CheckedChange identified(Function<CheckedChangeId, CheckedChange> unnamed) {
        var content = new TreeMap<>(unnamed.apply(NAMELESS).write().values());
        content.keySet().removeAll(List.of("id", "kept"));
        return unnamed.apply(
                new CheckedChangeId("c-" + Hash.id(20, List.of(Canonical.of(content)))));
    }

    private Optional<Key> index() {
        return prompt.flatMap(
                of -> kept.map(mark -> new Key(partition(of), Key.time(mark.at()) + "#" + id)));
    }

    private Fields write() {
        var fields =
                verdict.write(Fields.builder(), VERDICT)
                        .put("id", id.value())
                        .put("project", project.map(ProjectName::value))
                        .put("prompt", prompt.map(PromptId::value))
                        .put("diff", diff)
                        .put("decision", decision)
                        .putAll("waived", waived.stream().map(CheckedChange::write).toList())
                        .put("leftOut", leftOut)
                        .put("rules", rules.write())
                        .put("size", size.write())
                        .put("figures", figures)
                        .put("rollback", rollback);
        kept.ifPresent(mark -> fields.put("kept", mark.write()));
        compared.ifPresent(each -> fields.put("compared", each.write()));
        return fields.build();
    }

    private static Fields write(Waived each) {
        return Fields.builder()
                .put("violation", each.violation().write())
                .put("waiver", each.waiver())
                .build();
    }

    private static CheckedChange read(Fields fields) {
        RulesJudged rules = RulesJudged.read(fields.child("rules"));
        return new CheckedChange(
                new CheckedChangeId(fields.text("id")),
                fields.optionalText("project").map(ProjectName::new),
                fields.optionalText("prompt").map(PromptId::new),
                fields.text("diff"),
                fields.choice("decision", Decision.class),
                Verdict.read(fields, VERDICT),
                fields.children("waived").stream().map(CheckedChange::waived).toList(),
                (int) fields.number("leftOut"),
                rules,
                rules.compliance(),
                Size.read(fields.child("size")),
                figures(fields.child("figures")),
                fields.optionalText("rollback"),
                fields.optionalChild("compared").map(Compared::read),
                fields.optionalChild("kept").map(Kept::read));
    }

    private static Waived waived(Fields fields) {
        return new Waived(Verdict.Violation.read(fields.child("violation")), fields.text("waiver"));
    }

    private static Map<String, Double> figures(Fields fields) {
        var figures = new HashMap<String, Double>();
        fields.values()
                .keySet()
                .forEach(name -> figures.put(name, fields.optionalDecimal(name).orElseThrow()));
        return figures;
    }
}
