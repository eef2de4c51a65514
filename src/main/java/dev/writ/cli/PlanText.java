package dev.writ.cli;

import dev.writ.finding.Severity;
import dev.writ.plan.Plan;
import dev.writ.plan.PlanItem;
import dev.writ.plan.Refusal;
import dev.writ.plan.RuleLine;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A plan as a person reads it on a terminal.
final class PlanText {

    private static final int BEST = 3;
    private static final int MOST_RULES = 20;
    private static final int MOST_REASONS = 5;

    private final Terminal terminal;
    private final List<String> lines = new ArrayList<>();

    PlanText(Terminal terminal) {
        this.terminal = terminal;
    }

    String of(Plan plan, Path out, long millis) {
        findings(plan);
        rules(plan);
        best(plan, out);
        prompts(plan);
        lines.add("");
        lines.add("Open " + out.resolve(PlanFolder.PAGE) + "  (" + seconds(millis) + ")");
        return String.join(System.lineSeparator(), lines) + System.lineSeparator();
    }

    private void findings(Plan plan) {
        var counts = plan.counts();
        lines.add(
                terminal.bold(counted(counts.read(), "finding"))
                        + " read, "
                        + counts.joined()
                        + " joined, "
                        + counts.added()
                        + " new, "
                        + counts.known()
                        + " already known"
                        + (counts.suppressed() > 0
                                ? ", " + counts.suppressed() + " suppressed by the analyzer"
                                : "")
                        + "  "
                        + terminal.dim("scan " + plan.scan() + ", project " + plan.project()));
        for (String warning : plan.warnings()) {
            lines.add("warning: " + Terminal.printable(warning));
        }
    }

    private void rules(Plan plan) {
        if (plan.rules().isEmpty()) {
            return;
        }
        lines.add("");
        int name =
                Math.clamp(
                        plan.rules().stream()
                                .mapToInt(each -> label(each).length())
                                .max()
                                .orElse(0),
                        10,
                        terminal.width() - 50);
        String row = "%-" + name + "s %7s  %-8s  %-13s %5s %8s";
        lines.add(
                terminal.bold(
                        row.formatted("rule", "count", "severity", "persona", "rules", "tokens")));
        for (RuleLine rule : plan.rules().stream().limit(MOST_RULES).toList()) {
            lines.add(
                    row.formatted(
                            Terminal.cut(label(rule), name),
                            rule.count(),
                            word(rule.severity()),
                            rule.persona(),
                            rule.rules(),
                            rule.tokens()));
        }
        if (plan.rules().size() > MOST_RULES) {
            int more = plan.rules().size() - MOST_RULES;
            lines.add(terminal.dim("and " + counted(more, "more rule") + ", see plan.json"));
        }
    }

    private static String label(RuleLine rule) {
        return Terminal.printable(rule.tool() + " " + rule.rule());
    }

    private void best(Plan plan, Path out) {
        if (plan.items().isEmpty()) {
            return;
        }
        lines.add("");
        lines.add(terminal.bold("Start with"));
        int number = 1;
        for (PlanItem item : plan.items().stream().limit(BEST).toList()) {
            String places = counted(item.places().size(), "place");
            String what =
                    "  %d. %s %s in %s (%s, %s)"
                            .formatted(
                                    number,
                                    item.priority(),
                                    Terminal.printable(item.rule()),
                                    Terminal.printable(item.places().getFirst()),
                                    places,
                                    item.persona());
            lines.add(Terminal.cut(what, terminal.width()));
            lines.add(terminal.dim("     " + out.resolve(PlanFolder.file(number, item))));
            number++;
        }
    }

    private void prompts(Plan plan) {
        var prompts = plan.prompts();
        lines.add("");
        if (plan.items().isEmpty() && plan.refused().isEmpty()) {
            lines.add("No finding matches, so there is no prompt.");
        } else if (prompts.committed() == 0 && prompts.blocked() + prompts.failed() == 0) {
            lines.add(
                    "Nothing new: "
                            + counted(prompts.known(), "prompt")
                            + " committed before, none now.");
        } else {
            lines.add(
                    terminal.bold(counted(prompts.committed(), "prompt") + " committed")
                            + ", "
                            + prompts.known()
                            + " committed before, "
                            + prompts.warned()
                            + " warned, "
                            + prompts.blocked()
                            + " blocked, "
                            + prompts.failed()
                            + " failed");
        }
        if (plan.waived() > 0) {
            lines.add(counted(plan.waived(), "finding") + " left out, waived");
        }
        if (plan.leftOut() > 0) {
            lines.add(counted(plan.leftOut(), "finding") + " left out by --limit");
        }
        reasons(plan);
    }

    private void reasons(Plan plan) {
        for (Refusal refusal : plan.refused().stream().limit(MOST_REASONS).toList()) {
            lines.add(
                    "  %s %s in %s: %s"
                            .formatted(
                                    refusal.outcome().name().toLowerCase(Locale.ROOT),
                                    Terminal.printable(refusal.rule()),
                                    Terminal.printable(refusal.path()),
                                    Terminal.printable(refusal.reason())));
        }
        List<String> warnings =
                plan.items().stream().flatMap(item -> item.warnings().stream()).distinct().toList();
        for (String warning : warnings.stream().limit(MOST_REASONS).toList()) {
            lines.add("  warned " + Terminal.printable(warning));
        }
    }

    private static String counted(int count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }

    private static String word(Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }

    private static String seconds(long millis) {
        return String.format(Locale.ROOT, "%.1f s", millis / 1000.0);
    }
}
