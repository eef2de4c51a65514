package dev.writ.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.writ.template.Pages;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A checked change as a comment on a pull request.
final class CheckMarkdown {

    /// More lines of a comment are not read.
    private static final int MAX_SHOWN = 50;

    private CheckMarkdown() {}

    static String of(JsonNode checked, Pages pages) {
        var violations = violations(checked);
        var values = new HashMap<String, Object>();
        values.put("decision", checked.path("decision").asText());
        values.put("id", checked.has("prompt") ? checked.path("id").asText() : "");
        values.put("prompt", checked.path("prompt").asText());
        values.put("kept", checked.at("/rules/kept").size());
        values.put("broken", checked.at("/rules/broken").size());
        values.put("waived", checked.path("waived").size());
        values.put("unjudged", texts(checked.at("/rules/unjudged"), "rule"));
        values.put("violations", violations.stream().limit(MAX_SHOWN).toList());
        values.put(
                "more",
                Math.max(0, violations.size() - MAX_SHOWN) + checked.path("leftOut").asInt());
        values.put("rollback", checked.path("rollback").asText());
        values.put("remaining", checked.at("/compared/remaining").asInt());
        values.put("added", checked.at("/compared/added").asInt());
        values.put("compared", checked.has("compared"));
        return pages.render("check.md", values);
    }

    private static List<Map<String, Object>> violations(JsonNode checked) {
        var violations = new ArrayList<Map<String, Object>>();
        for (JsonNode each : checked.at("/verdict/violations")) {
            String line = each.has("line") ? ":" + each.path("line").asInt() : "";
            String path = each.has("path") ? each.path("path").asText() + line : "-";
            violations.add(
                    Map.of(
                            "severity", each.path("severity").asText(),
                            "rule", each.path("rule").asText(),
                            "place", path,
                            "message", each.path("message").asText(),
                            "remedy", each.path("remedy").asText()));
        }
        return violations;
    }

    private static List<String> texts(JsonNode items, String field) {
        var texts = new ArrayList<String>();
        items.forEach(each -> texts.add(each.path(field).asText()));
        return texts;
    }
}
