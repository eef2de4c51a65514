package dev.writ.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.writ.finding.Report;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/// What the commands ask for: of the store of this process, or of a server. The answers are the
/// JSON of the HTTP API, so that a command prints the same either way.
///
/// Filters and paging are those of the API, by name; what is not given is left out of the map.
interface Desk {

    JsonNode scans(Map<String, String> filter);

    JsonNode scan(String scan);

    JsonNode findings(String scan, Map<String, String> paging);

    JsonNode events(String scan, Map<String, String> paging);

    JsonNode progress(String scan, boolean recount);

    JsonNode importScan(String project, String name, Report report);

    /// Begins to make the prompts of a scan.
    ///
    /// @param wish the body of `POST /api/scans/{scan}/prompts`
    JsonNode plan(String scan, JsonNode wish);

    void deleteScan(String scan);

    JsonNode prompts(Map<String, String> filter);

    /// With its text.
    JsonNode prompt(String prompt);

    JsonNode executions(String prompt, Map<String, String> paging);

    /// @param report the body of `POST /api/prompts/{prompt}/executions`
    JsonNode report(String prompt, JsonNode report);

    /// The change as it is judged; kept when it answers a prompt.
    JsonNode check(ToCheck change, Optional<String> prompt, Optional<String> project);

    /// With its approval.
    JsonNode change(String change);

    /// The changes that were checked for a prompt.
    JsonNode changes(String prompt, Map<String, String> paging);

    JsonNode approve(String change, String reason);

    /// @param said the body of `POST /api/prompts/{prompt}/outcome`
    JsonNode outcome(String prompt, JsonNode said);

    /// A list of all of them.
    JsonNode rules(Optional<String> project);

    JsonNode rule(String rule, Optional<String> project);

    JsonNode ruleCoverage(Optional<String> project);

    JsonNode settings(String project);

    /// @param where the file's name, for messages
    JsonNode changeSettings(String project, String where, String text);

    JsonNode waivers(Map<String, String> filter);

    JsonNode waiver(String waiver);

    /// @param request the body of `POST /api/waivers`
    JsonNode grantWaiver(JsonNode request);

    /// @param request the body of `POST /api/waivers/{waiver}/adopt`
    JsonNode adoptWaiver(String waiver, JsonNode request);

    JsonNode revokeWaiver(String waiver);

    /// Renders a prompt again, as it was, or as it would be today.
    JsonNode replay(String prompt, boolean today);

    /// Continues the hash chain of a scan's trail.
    JsonNode seal(String scan);

    /// @param line takes a file of {@link dev.writ.evidence.Export} and a line of it
    void exportEvidence(String scan, BiConsumer<String, String> line);

    /// @return an envelope for each finding of the prompt
    List<String> evidenceOfPrompt(String prompt);

    /// @return an envelope
    String evidenceOfFinding(String scan, String finding);

    /// The PEM of the key that signs.
    String evidenceKey();
}
