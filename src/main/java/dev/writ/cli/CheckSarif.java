package dev.writ.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.writ.kernel.Hash;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A checked change as SARIF 2.1.0, as code scanning takes it: a result for each violation, those
/// that are waived as suppressed ones.
final class CheckSarif {

    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/"
                    + "sarif-schema-2.1.0.json";

    private static final int HASH = 32;

    private final ObjectNode log = JsonNodeFactory.instance.objectNode();
    private final ArrayNode rules;
    private final ArrayNode results;
    private final Map<String, Integer> indexes = new LinkedHashMap<>();

    private CheckSarif() {
        log.put("$schema", SCHEMA).put("version", "2.1.0");
        ObjectNode run = log.putArray("runs").addObject();
        ObjectNode driver = run.putObject("tool").putObject("driver").put("name", "Writ");
        this.rules = driver.putArray("rules");
        run.put("columnKind", "utf16CodeUnits");
        this.results = run.putArray("results");
    }

    static ObjectNode of(JsonNode checked) {
        var sarif = new CheckSarif();
        checked.at("/verdict/violations").forEach(sarif::result);
        for (JsonNode each : checked.path("waived")) {
            sarif.result(each.path("violation"))
                    .putArray("suppressions")
                    .addObject()
                    .put("kind", "external")
                    .put("status", "accepted")
                    .put("justification", "Waived by " + each.path("waiver").asText());
        }
        return sarif.log;
    }

    private ObjectNode result(JsonNode violation) {
        String rule = violation.path("rule").asText();
        String message = violation.path("message").asText();
        ObjectNode result = results.addObject();
        result.put("ruleId", rule);
        result.put("ruleIndex", index(violation));
        result.put("level", level(violation));
        result.putObject("message").put("text", message + ". " + violation.path("remedy").asText());
        if (violation.has("path")) {
            place(result, violation);
        }
        result.putObject("partialFingerprints")
                .put(
                        "writ/v1",
                        Hash.id(HASH, List.of(rule, violation.path("path").asText(), message)));
        return result;
    }

    private static void place(ObjectNode result, JsonNode violation) {
        ObjectNode physical =
                result.putArray("locations").addObject().putObject("physicalLocation");
        physical.putObject("artifactLocation").put("uri", uri(violation.path("path").asText()));
        physical.putObject("region").put("startLine", violation.path("line").asInt(1));
    }

    /// A path may hold what an address may not; its colon would end a scheme.
    private static String uri(String path) {
        try {
            String absolute = new URI(null, null, "/" + path, null).toASCIIString();
            return absolute.substring(1).replace(":", "%3A");
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException("below the root every path is an address", impossible);
        }
    }

    private int index(JsonNode violation) {
        String rule = violation.path("rule").asText();
        return indexes.computeIfAbsent(
                rule,
                any -> {
                    ObjectNode described = rules.addObject().put("id", rule);
                    described
                            .putObject("shortDescription")
                            .put("text", violation.path("remedy").asText());
                    described.putObject("defaultConfiguration").put("level", level(violation));
                    return indexes.size();
                });
    }

    private static String level(JsonNode violation) {
        return switch (violation.path("severity").asText()) {
            case "block" -> "error";
            case "warn" -> "warning";
            default -> "note";
        };
    }
}
