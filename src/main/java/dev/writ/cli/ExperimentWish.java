package dev.writ.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// What an experiment is to find out.
final class ExperimentWish {

    @Option(
            names = "--title",
            paramLabel = "TEXT",
            required = true,
            description = "5 to 100 characters.")
    String title = "";

    @Option(
            names = "--control",
            paramLabel = "VERSION",
            required = true,
            description = "What holds today, such as shop/my_prompt@1.")
    String control = "";

    @Option(
            names = "--variant",
            paramLabel = "VERSION",
            required = true,
            description = "What is tried against it; repeatable, up to 4.")
    List<String> variants = List.of();

    @Option(
            names = "--percent",
            paramLabel = "N",
            description = "Of the findings, for the control, then for each variant; else equal.")
    @Nullable List<Integer> percent;

    @Option(
            names = "--metric",
            paramLabel = "WORD",
            required = true,
            description = "completed, gates-passed, rescan-closed, merged or kept.")
    String metric = "";

    @Option(
            names = "--baseline",
            paramLabel = "SHARE",
            required = true,
            description = "The control's share of successes as you believe it, such as 0.6.")
    double baseline;

    @Option(
            names = "--effect",
            paramLabel = "SHARE",
            required = true,
            description = "The smallest gain that is worth a change, such as 0.1.")
    double effect;

    @Option(
            names = "--alpha",
            paramLabel = "SHARE",
            description = "The chance to promote when none is better (default: 0.05).")
    @Nullable Double alpha;

    @Option(
            names = "--power",
            paramLabel = "SHARE",
            description = "The chance to promote when the gain is the effect (default: 0.8).")
    @Nullable Double power;

    @Option(
            names = "--looks",
            paramLabel = "N",
            description = "How often it may be decided, 1 to 5 (default: 3).")
    @Nullable Integer looks;

    @Option(
            names = "--mature-days",
            paramLabel = "N",
            description = "An attempt counts so many days after its end (default: 14).")
    @Nullable Integer matureDays;

    @Option(
            names = "--guardrail",
            paramLabel = "WORD=SHARE",
            description =
                    "By how much rejected, reverted or failed may be above the control's;"
                            + " repeatable.")
    @Nullable Map<String, Double> guardrails;

    @Option(
            names = "--salt",
            paramLabel = "TEXT",
            description = "Assign as the experiment with this salt did.")
    @Nullable String salt;

    ObjectNode request() {
        var said = new LinkedHashMap<String, @Nullable Object>();
        said.put("title", title);
        said.put("salt", salt);
        var versions = new ArrayList<>(List.of(control));
        versions.addAll(variants);
        said.put("versions", versions);
        ObjectNode body = Bodies.of(said);
        if (percent != null) {
            percent.forEach(body.putArray("percent")::add);
        }
        body.set("goal", goal());
        return body;
    }

    private ObjectNode goal() {
        var said = new LinkedHashMap<String, @Nullable Object>();
        said.put("metric", metric);
        said.put("looks", looks);
        said.put("matureDays", matureDays);
        ObjectNode goal = Bodies.of(said).put("baseline", baseline).put("effect", effect);
        if (alpha != null) {
            goal.put("alpha", alpha);
        }
        if (power != null) {
            goal.put("power", power);
        }
        if (guardrails != null) {
            ArrayNode rails = goal.putArray("guardrails");
            guardrails.forEach(
                    (kind, worse) -> rails.addObject().put("kind", kind).put("worse", worse));
        }
        return goal;
    }
}
