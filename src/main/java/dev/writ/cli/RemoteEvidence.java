package dev.writ.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/// Evidence work at a server.
record RemoteEvidence(Server server) implements EvidenceDesk {

    @Override
    public JsonNode seal(String scan) {
        return server.post("api/scans/" + Server.part(scan) + "/seal", Bodies.of(Map.of()));
    }

    @Override
    public void export(String scan, BiConsumer<String, String> line) {
        var sorted = new SortedLines(line);
        server.lines("api/scans/" + Server.part(scan) + "/evidence", sorted);
        sorted.end();
    }

    @Override
    public List<String> ofPrompt(String prompt) {
        var lines = new ArrayList<String>();
        server.lines("api/prompts/" + Server.part(prompt) + "/evidence", lines::add);
        return lines;
    }

    @Override
    public String ofFinding(String scan, String finding) {
        var lines = new ArrayList<String>();
        String path =
                "api/scans/"
                        + Server.part(scan)
                        + "/findings/"
                        + Server.part(finding)
                        + "/evidence";
        server.lines(path, lines::add);
        return lines.isEmpty() ? "" : lines.getFirst();
    }

    @Override
    public String key() {
        var lines = new StringBuilder();
        server.lines("api/evidence/key", line -> lines.append(line).append('\n'));
        return lines.toString();
    }
}
