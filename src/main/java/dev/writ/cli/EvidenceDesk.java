package dev.writ.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.BiConsumer;

/// What is asked of the trail and its proofs.
interface EvidenceDesk {

    /// Continues the hash chain of a scan's trail.
    JsonNode seal(String scan);

    /// @param line takes a file of {@link dev.writ.evidence.Export} and a line of it
    void export(String scan, BiConsumer<String, String> line);

    /// @return an envelope for each finding of the prompt
    List<String> ofPrompt(String prompt);

    /// @return an envelope
    String ofFinding(String scan, String finding);

    /// The PEM of the key that signs.
    String key();
}
