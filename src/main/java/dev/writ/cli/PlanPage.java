package dev.writ.cli;

import dev.writ.kernel.Hash;
import dev.writ.plan.Plan;
import dev.writ.template.Pages;
import java.util.Map;

/// The page of a plan: one file that asks nothing of anybody else.
final class PlanPage {

    private static final String TEMPLATE = "plan.html";
    private static final int NONCE_LENGTH = 32;

    private final Pages pages;

    /// @param pages fill the template; `style` and `script` are its files `plan.css` and `plan.js`
    PlanPage(Pages pages) {
        this.pages = pages;
    }

    String of(Plan plan) {
        String data = data(plan);
        return pages.render(
                TEMPLATE,
                Map.of(
                        "style", pages.asset("plan.css"),
                        "script", pages.asset("plan.js"),
                        "project", plan.project().value(),
                        "scan", plan.scan().value(),
                        "tools", String.join(", ", plan.tools()),
                        "counts", counts(plan),
                        "prompts", prompts(plan),
                        "nonce", Hash.sha256(data).substring(0, NONCE_LENGTH),
                        "data", data));
    }

    /// JSON that cannot leave its script block: no `<` is left in it.
    private static String data(Plan plan) {
        return PlanJson.page(plan)
                .toString()
                .replace("<", "\\u003c")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }

    private static Map<String, Integer> counts(Plan plan) {
        var counts = plan.counts();
        return Map.of(
                "read", counts.read(),
                "joined", counts.joined(),
                "added", counts.added(),
                "known", counts.known());
    }

    private static Map<String, Integer> prompts(Plan plan) {
        var prompts = plan.prompts();
        return Map.of(
                "all", plan.items().size(),
                "committed", prompts.committed(),
                "known", prompts.known(),
                "warned", prompts.warned(),
                "blocked", prompts.blocked() + prompts.failed());
    }
}
