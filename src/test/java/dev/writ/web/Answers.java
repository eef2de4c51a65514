package dev.writ.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;

/// Compares answers with what an OpenAPI document says of them.
///
/// Schemas are closed here: the document lets answers grow, but what they hold today is in it.
record Answers(JsonNode document) {

    void check(String operationId, Http.Reply reply) {
        JsonNode answer = operation(operationId).path("responses").path("" + reply.status());
        assertThat(answer.isObject())
                .as("%s may answer %d %s", operationId, reply.status(), reply.body())
                .isTrue();
        String type = reply.header("Content-Type").split(";", 2)[0];
        if (!answer.has("content")) {
            assertThat(reply.body()).isEmpty();
            return;
        }
        assertThat(answer.path("content").has(type)).as(type).isTrue();
        assertThat(problems(answer.path("content").path(type).path("schema"), reply.body()))
                .as("%s: %s", operationId, reply.body())
                .isEmpty();
    }

    private JsonNode operation(String id) {
        for (JsonNode path : document.path("paths")) {
            for (JsonNode operation : path) {
                if (operation.path("operationId").asText().equals(id)) {
                    return operation;
                }
            }
        }
        throw new AssertionError("There is no operation " + id);
    }

    private List<String> problems(JsonNode schema, String body) {
        ObjectNode whole = schema.deepCopy();
        whole.set("$defs", document.at("/components/schemas").deepCopy());
        whole.path("$defs").forEach(Answers::close);
        String text = whole.toString().replace("#/components/schemas/", "#/$defs/");
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(text, InputFormat.JSON)
                .validate(body, InputFormat.JSON)
                .stream()
                .map(String::valueOf)
                .toList();
    }

    private static void close(JsonNode schema) {
        if (schema.has("properties")) {
            ((ObjectNode) schema).put("additionalProperties", false);
        }
    }
}
