package dev.writ.packaged;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.writ.testing.Laptop;
import dev.writ.testing.Template;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;

/// The functions that `template.yaml` makes of `target/functions/function.zip`, in a Lambda that a
/// test runs.
record DeployedFunctions(TrialApi lambda) {

    private static final String PATH = "/2015-03-31/functions";
    private static final String CODE = "target/functions/function.zip";

    /// The first function of a runtime waits for the image of that runtime.
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /// Creates them and waits until they can be called. Their role must look like one, and need
    /// not be there.
    ///
    /// @param account of twelve digits
    /// @param references what `!Ref` stands for in the variables of the template
    /// @param more variables of every function
    static DeployedFunctions create(
            URI url, String account, Map<String, String> references, Map<String, String> more)
            throws IOException, InterruptedException {
        var template = Template.read();
        JsonNode shared = template.content().at("/Globals/Function/Environment/Variables");
        var deployed = new DeployedFunctions(new TrialApi(url, "lambda"));
        ObjectNode request = sameForAll("arn:aws:iam::" + account + ":role/writ");
        List<JsonNode> functions =
                template.functions().values().stream()
                        .filter(each -> each.path("CodeUri").asText().equals(CODE))
                        .toList();
        for (JsonNode function : functions) {
            ObjectNode variables = request.putObject("Environment").putObject("Variables");
            put(variables, shared, references);
            put(variables, function.at("/Environment/Variables"), references);
            more.forEach(variables::put);
            request.put("FunctionName", Template.name(function));
            request.set("MemorySize", function.path("MemorySize"));
            request.set("Timeout", function.path("Timeout"));
            deployed.lambda.post(PATH, request);
        }
        for (JsonNode function : functions) {
            deployed.await(Template.name(function));
        }
        return deployed;
    }

    private static ObjectNode sameForAll(String role) throws IOException {
        Path zip = Artefact.zip("functions");
        ObjectNode request = Laptop.JSON.createObjectNode().put("Role", role);
        boolean arm = System.getProperty("os.arch").equals("aarch64");
        request.putArray("Architectures").add(arm ? "arm64" : "x86_64");
        request.putObject("Code").put("ZipFile", Files.readAllBytes(zip));
        try (var entries = new ZipFile(zip.toFile())) {
            boolean isNative = entries.getEntry("bootstrap") != null;
            return request.put("Runtime", isNative ? "provided.al2023" : "java25")
                    .put("Handler", isNative ? "bootstrap" : Artefact.FUNCTIONS);
        }
    }

    private static void put(ObjectNode into, JsonNode variables, Map<String, String> references) {
        variables
                .properties()
                .forEach(
                        each -> {
                            JsonNode value = each.getValue();
                            into.put(
                                    each.getKey(),
                                    value.has("Ref")
                                            ? references.get(value.path("Ref").asText())
                                            : value.asText());
                        });
    }

    private void await(String function) throws InterruptedException {
        Instant until = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(until)) {
            JsonNode now = lambda.get(PATH + "/" + function + "/configuration");
            switch (now.path("State").asText()) {
                case "Active" -> {
                    return;
                }
                case "Pending" -> Thread.sleep(500);
                default -> throw new IllegalStateException("No function came of it: " + now);
            }
        }
        throw new IllegalStateException("It does not become active: " + function);
    }

    /// @throws IllegalStateException when the function fails
    JsonNode call(String function, JsonNode document) {
        return lambda.post(PATH + "/" + function + "/invocations", document);
    }
}
