package dev.writ.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.writ.finding.Report;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.LinkedHashMap;
import java.util.Map;

/// Scan work at a server.
record RemoteScans(Server server) implements ScanDesk {

    @Override
    public JsonNode list(Map<String, String> filter) {
        return server.get("api/scans", filter);
    }

    @Override
    public JsonNode find(String scan) {
        return server.get("api/scans/" + Server.part(scan), Map.of());
    }

    @Override
    public JsonNode findings(String scan, Map<String, String> paging) {
        return server.get("api/scans/" + Server.part(scan) + "/findings", paging);
    }

    @Override
    public JsonNode events(String scan, Map<String, String> paging) {
        var query = new LinkedHashMap<>(paging);
        query.put("scan", scan);
        return server.get("api/events", query);
    }

    @Override
    public JsonNode progress(String scan, boolean recount) {
        return server.get(
                "api/scans/" + Server.part(scan) + "/tracking",
                Map.of("recount", String.valueOf(recount)));
    }

    @Override
    public JsonNode importScan(String project, String name, Report report) {
        return server.send(
                server.request("api/scans", Map.of("project", project, "name", name))
                        .header("Content-Type", Server.JSON)
                        .header("Idempotency-Key", server.key())
                        .POST(BodyPublishers.ofInputStream(() -> open(report))));
    }

    @Override
    public JsonNode plan(String scan, JsonNode wish) {
        return server.post("api/scans/" + Server.part(scan) + "/prompts", wish);
    }

    @Override
    public void delete(String scan) {
        server.send(server.request("api/scans/" + Server.part(scan), Map.of()).DELETE());
    }

    private static InputStream open(Report report) {
        try {
            return report.open();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
