package dev.writ.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.writ.finding.Report;
import java.util.Map;

/// What is asked of scans.
interface ScanDesk {

    JsonNode list(Map<String, String> filter);

    JsonNode find(String scan);

    JsonNode findings(String scan, Map<String, String> paging);

    JsonNode events(String scan, Map<String, String> paging);

    JsonNode progress(String scan, boolean recount);

    JsonNode importScan(String project, String name, Report report);

    /// Begins to make the prompts of a scan.
    ///
    /// @param wish the body of `POST /api/scans/{scan}/prompts`
    JsonNode plan(String scan, JsonNode wish);

    void delete(String scan);
}
