package dev.writ.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.writ.kernel.Failure;
import dev.writ.plan.Plan;
import dev.writ.plan.PlanItem;
import dev.writ.plan.Refusal;
import dev.writ.plan.RuleLine;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// A plan as a program reads it. The names are a contract: `docs/reference/cli.md`.
final class PlanJson {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /// Controls from U+007F on, marks of direction, and separators of lines.
    private static final Pattern STEERING =
            Pattern.compile("[\\x7f-\\x9f\\u200e\\u200f\\u2028-\\u202e\\u2066-\\u2069]");

    private PlanJson() {}

    /// What `--json` prints.
    static ObjectNode summary(Plan plan, Path out, long millis) {
        ObjectNode json = head(plan);
        json.put("out", out.toString());
        json.put("millis", millis);
        return json;
    }

    /// What `plan.json` holds: the summary and each prompt, but for the texts.
    static ObjectNode file(Plan plan) {
        ObjectNode json = head(plan);
        ArrayNode items = json.putArray("items");
        int number = 1;
        for (PlanItem item : plan.items()) {
            items.add(item(item).put("file", PlanFolder.file(number++, item)));
        }
        return json;
    }

    /// What the page holds: each prompt with its text.
    static ObjectNode page(Plan plan) {
        ObjectNode json = head(plan);
        ArrayNode items = json.putArray("items");
        plan.items().forEach(item -> items.add(item(item).put("text", item.text())));
        return json;
    }

    static ObjectNode error(Failure failure) {
        ObjectNode json = NODES.objectNode();
        json.putObject("error")
                .put("code", failure.code().name())
                .put("message", failure.problem())
                .put("remedy", failure.remedy());
        return json;
    }

    /// One line that may go to a terminal: JSON escapes only some of the characters that steer one.
    static String line(JsonNode json) {
        return STEERING.matcher(json.toString())
                .replaceAll(found -> "\\\\u%04x".formatted((int) found.group().charAt(0)));
    }

    private static ObjectNode head(Plan plan) {
        ObjectNode json = NODES.objectNode();
        json.put("scan", plan.scan().value());
        json.put("project", plan.project().value());
        texts(json.putArray("tools"), plan.tools());
        json.putObject("findings")
                .put("read", plan.counts().read())
                .put("joined", plan.counts().joined())
                .put("new", plan.counts().added())
                .put("known", plan.counts().known())
                .put("suppressed", plan.counts().suppressed());
        json.putObject("prompts")
                .put("committed", plan.prompts().committed())
                .put("known", plan.prompts().known())
                .put("warned", plan.prompts().warned())
                .put("blocked", plan.prompts().blocked())
                .put("failed", plan.prompts().failed());
        ArrayNode rules = json.putArray("rules");
        plan.rules().forEach(rule -> rules.add(rule(rule)));
        ArrayNode blocked = json.putArray("blocked");
        plan.refused().forEach(refusal -> blocked.add(refusal(refusal)));
        json.put("leftOut", plan.leftOut());
        json.put("waived", plan.waived());
        texts(json.putArray("warnings"), plan.warnings());
        return json;
    }

    private static ObjectNode rule(RuleLine rule) {
        return NODES.objectNode()
                .put("rule", rule.rule())
                .put("tool", rule.tool())
                .put("count", rule.count())
                .put("severity", word(rule.severity()))
                .put("persona", rule.persona())
                .put("rules", rule.rules())
                .put("tokens", rule.tokens());
    }

    private static ObjectNode refusal(Refusal refusal) {
        return NODES.objectNode()
                .put("group", refusal.group().value())
                .put("rule", refusal.rule())
                .put("path", refusal.path())
                .put("outcome", word(refusal.outcome()))
                .put("reason", refusal.reason());
    }

    private static ObjectNode item(PlanItem item) {
        ObjectNode json =
                NODES.objectNode()
                        .put("prompt", item.prompt().value())
                        .put("group", item.group().value())
                        .put("rule", item.rule())
                        .put("tool", item.tool())
                        .put("title", item.title())
                        .put("path", item.path())
                        .put("severity", word(item.severity()))
                        .put("priority", item.priority().name())
                        .put("persona", item.persona())
                        .put("reason", item.reason())
                        .put("template", item.template().toString())
                        .put("tokens", item.tokens())
                        .put("known", item.known())
                        .put("sha256", item.sha256());
        texts(json.putArray("places"), item.places());
        texts(
                json.putArray("findings"),
                item.findings().stream().map(each -> each.value()).toList());
        texts(json.putArray("rules"), item.rules());
        texts(json.putArray("warnings"), item.warnings());
        return json;
    }

    private static void texts(ArrayNode into, List<String> texts) {
        texts.forEach(into::add);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
