package dev.writ.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.writ.evidence.Flaw;
import dev.writ.evidence.VerifyEvidence;
import java.io.PrintWriter;

/// What came of a verification, as a program or a person reads it.
final class Verified {

    private Verified() {}

    static ObjectNode json(VerifyEvidence.Output output) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("verified", output.verified())
                .put("ownKey", output.ownKey())
                .put("key", output.key())
                .put("scan", output.scan())
                .put("statements", output.statements())
                .put("links", output.links())
                .put("head", output.head())
                .put("flawCount", output.flawCount());
        var flaws = json.putArray("flaws");
        for (Flaw each : output.flaws()) {
            flaws.addObject()
                    .put("file", each.file())
                    .put("line", each.line())
                    .put("of", each.of())
                    .put("field", each.field())
                    .put("problem", each.problem());
        }
        return json;
    }

    static void print(VerifyEvidence.Output output, PrintWriter out) {
        out.println(
                (output.verified() ? "verified: " : "NOT verified: ")
                        + output.statements()
                        + " statements, "
                        + output.links()
                        + " links, key "
                        + output.key());
        output.flaws().forEach(each -> out.println("  " + Terminal.printable(each.sentence())));
        if (output.flawCount() > output.flaws().size()) {
            out.println("  and " + (output.flawCount() - output.flaws().size()) + " more");
        }
        if (!output.ownKey()) {
            out.println(
                    "The key is the one beside the files: this shows that they belong together,"
                            + " not who signed them. Name the key you trust with --key PEM.");
        }
        out.flush();
    }
}
