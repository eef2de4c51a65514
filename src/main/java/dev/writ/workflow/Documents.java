package dev.writ.workflow;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.writ.draft.DraftFacts;
import dev.writ.execution.Recorded;
import dev.writ.governance.Governance;
import dev.writ.governance.Verdict;
import dev.writ.kernel.Failed;
import dev.writ.pipeline.Start;
import dev.writ.pipeline.Walked;
import dev.writ.prompt.Commit;
import java.util.Optional;

/// The document at the start and at the end of a walk. Only what the functions answer with is left
/// to the mapper: those types are registered for a native image, others are not.
final class Documents {

    private final ObjectMapper json;

    Documents(ObjectMapper json) {
        this.json = json;
    }

    ObjectNode of(Start start) {
        ObjectNode document = json.createObjectNode();
        document.put("scan", start.scan().value());
        document.put("project", start.project().value());
        document.put("group", start.group().value());
        var findings = document.putArray("findings");
        start.findings().forEach(finding -> findings.add(finding.value()));
        return document;
    }

    /// @throws Failed when a step gave another answer than its schema says
    Walked walked(Start start, JsonNode document) {
        return new Walked(
                start.group(),
                field(document, "draft", DraftFacts.class),
                field(document, "governance", Governance.class),
                field(document, "verdict", Verdict.class),
                field(document, "commit", Commit.class),
                field(document, "execution", Recorded.class)
                        .orElseThrow(() -> wrong("there is no execution")));
    }

    private <T> Optional<T> field(JsonNode document, String name, Class<T> type) {
        JsonNode value = document.path(name);
        if (value.isMissingNode()) {
            return Optional.empty();
        }
        try {
            return Optional.of(json.treeToValue(value, type));
        } catch (JsonProcessingException other) {
            throw wrong(name + ": " + other.getOriginalMessage());
        }
    }

    private static Failed wrong(String what) {
        return Failed.invalid(
                "The walk ended in another document than its steps make: " + what,
                "Compare workflow.asl.json with the schemas under functions");
    }
}
