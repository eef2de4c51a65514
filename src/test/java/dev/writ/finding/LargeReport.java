package dev.writ.finding;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// A report such as a security analyzer writes of a large repository: code flows, snippets, tags.
/// The tool comes after the results.
final class LargeReport {

    private static final int FILES = 500;
    private static final int RULES = 40;

    private static final String RESULT =
            """
            {"ruleId": "rule-%1$d", "ruleIndex": %1$d, "level": "warning",
             "message": {"text": "The value of field%2$d depends on a [user-provided value](1) that \
            reaches this place without being checked, so that whoever sends the request decides \
            what happens here; see the path of the data below, from where it comes in to here."},
             "locations": [{"physicalLocation": {
               "artifactLocation": {"uri": "src/main/java/org/example/module%3$d/Class%3$d.java", "uriBaseId": "%%SRCROOT%%"},
               "region": {"startLine": %4$d, "startColumn": 13, "endLine": %4$d, "endColumn": 40,
                 "snippet": {"text": "        statement.execute(\\"select * from t where id = \\" + field%2$d);\\n"}},
               "contextRegion": {"startLine": %5$d, "endLine": %6$d, "snippet": {"text": "    void run(String field%2$d) throws SQLException {\\n        var statement = connection.createStatement();\\n        statement.execute(\\"select * from t where id = \\" + field%2$d);\\n    }\\n"}}}}],
             "partialFingerprints": {"primaryLocationLineHash": "%7$016x:1", "primaryLocationStartColumnFingerprint": "8"},
             "codeFlows": [{"threadFlows": [{"locations": [
               {"location": {"physicalLocation": {"artifactLocation": {"uri": "src/main/java/org/example/Web%3$d.java", "uriBaseId": "%%SRCROOT%%"}, "region": {"startLine": 20, "startColumn": 5, "endColumn": 60}}, "message": {"text": "getParameter(...) : String"}}},
               {"location": {"physicalLocation": {"artifactLocation": {"uri": "src/main/java/org/example/module%3$d/Class%3$d.java", "uriBaseId": "%%SRCROOT%%"}, "region": {"startLine": %5$d, "startColumn": 5, "endColumn": 60}}, "message": {"text": "field%2$d : String"}}},
               {"location": {"physicalLocation": {"artifactLocation": {"uri": "src/main/java/org/example/module%3$d/Class%3$d.java", "uriBaseId": "%%SRCROOT%%"}, "region": {"startLine": %4$d, "startColumn": 13, "endColumn": 40}}, "message": {"text": "... + ..."}}}]}]}]}
            """;

    private LargeReport() {}

    static Path write(Path file, int results) throws IOException {
        try (var out =
                new PrintStream(Files.newOutputStream(file), false, StandardCharsets.UTF_8)) {
            out.print("{\"version\": \"2.1.0\", \"runs\": [{\"results\": [\n");
            for (int i = 0; i < results; i++) {
                int line = 10 + i / FILES * 7;
                out.print(i == 0 ? "" : ",\n");
                out.printf(
                        RESULT,
                        i % RULES,
                        i,
                        i % FILES,
                        line,
                        line - 2,
                        line + 1,
                        0x9E3779B97F4A7C15L * (i + 1));
            }
            out.print(
                    "], \"tool\": {\"driver\": {\"name\": \"Large\", \"version\": \"1\", \"rules\": [");
            for (int i = 0; i < RULES; i++) {
                out.print(i == 0 ? "" : ",");
                out.printf(
                        "{\"id\": \"rule-%d\", \"help\": {\"text\": \"%s\"}, \"properties\":"
                                + " {\"tags\": [\"security\", \"external/cwe/cwe-089\"],"
                                + " \"security-severity\": \"8.8\"}}",
                        i, "How to mend this. ".repeat(200));
            }
            out.print("]}}}]}");
        }
        return file;
    }
}
