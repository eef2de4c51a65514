package dev.writ.change;

import dev.writ.governance.Judged;
import dev.writ.governance.Verdict;
import dev.writ.kernel.Fields;
import java.util.List;
import java.util.Optional;

/// The rules that a change was judged by, each in one of kept, broken, waived, unjudged, advisory.
///
/// @param policy hash of the rule book
/// @param waived broken, but every violation is waived
/// @param changed of them all, those that were worded or checked otherwise when the prompt was
///     rendered
/// @param gone ids that the prompt names and the policy no longer has
public record RulesJudged(
        String policy,
        List<String> kept,
        List<String> broken,
        List<String> waived,
        List<Judged.Unjudged> unjudged,
        List<String> advisory,
        List<String> changed,
        List<String> gone) {

    public RulesJudged {
        kept = List.copyOf(kept);
        broken = List.copyOf(broken);
        waived = List.copyOf(waived);
        unjudged = List.copyOf(unjudged);
        advisory = List.copyOf(advisory);
        changed = List.copyOf(changed);
        gone = List.copyOf(gone);
    }

    /// Rules kept of rules judged, in percent with two decimals; empty when none was judged. What
    /// is waived counts as neither.
    public Optional<Double> compliance() {
        int judged = kept.size() + broken.size();
        return judged == 0
                ? Optional.empty()
                : Optional.of(Math.round(kept.size() * 10_000.0 / judged) / 100.0);
    }

    Fields write() {
        return Fields.builder()
                .put("policy", policy)
                .put("kept", kept)
                .put("broken", broken)
                .put("waived", waived)
                .putAll("unjudged", unjudged.stream().map(RulesJudged::write).toList())
                .put("advisory", advisory)
                .put("changed", changed)
                .put("gone", gone)
                .build();
    }

    static RulesJudged read(Fields fields) {
        return new RulesJudged(
                fields.text("policy"),
                fields.texts("kept"),
                fields.texts("broken"),
                fields.texts("waived"),
                fields.children("unjudged").stream().map(RulesJudged::unjudged).toList(),
                fields.texts("advisory"),
                fields.texts("changed"),
                fields.texts("gone"));
    }

    private static Fields write(Judged.Unjudged each) {
        return Fields.builder()
                .put("rule", each.rule())
                .put("severity", each.severity())
                .put("missing", each.missing())
                .build();
    }

    private static Judged.Unjudged unjudged(Fields fields) {
        return new Judged.Unjudged(
                fields.text("rule"),
                fields.choice("severity", Verdict.Severity.class),
                fields.text("missing"));
    }
}
