package dev.writ.packaged;

import com.fasterxml.jackson.databind.JsonNode;
import dev.writ.testing.Laptop;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A Step Functions engine that is not ours, see `src/test/step-functions/engine.py`.
final class Engine implements AutoCloseable {

    private static final Path LOG = Path.of("target", "step-functions.log");
    private static final Pattern FUNCTION = Pattern.compile("\\$\\{([A-Za-z]+)FunctionArn}");
    private static final Duration START = Duration.ofSeconds(30);

    private final URI url;
    private final Process process;
    private final HttpClient http = HttpClient.newHttpClient();

    private Engine(URI url, Process process) {
        this.url = url;
        this.process = process;
    }

    /// Whether this machine has one: `python3` with the package `moto`.
    static boolean isThere() {
        try {
            return new ProcessBuilder("python3", "-c", "import moto.server, boto3")
                            .redirectErrorStream(true)
                            .redirectOutput(Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException none) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// @param lambda where tasks call functions
    static Engine start(URI lambda) throws IOException, InterruptedException {
        int port = freePort();
        var process =
                new ProcessBuilder(
                                "python3",
                                "src/test/step-functions/engine.py",
                                String.valueOf(port),
                                lambda.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(Redirect.to(LOG.toFile()))
                        .start();
        var engine = new Engine(URI.create("http://127.0.0.1:" + port), process);
        engine.awaitStart();
        return engine;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void awaitStart() throws InterruptedException {
        Instant until = Instant.now().plus(START);
        while (Instant.now().isBefore(until) && process.isAlive()) {
            try {
                call("ListStateMachines", "{}");
                return;
            } catch (UncheckedIOException notYet) {
                Thread.sleep(200);
            }
        }
        throw new IllegalStateException("The engine does not start, see " + LOG);
    }

    URI url() {
        return url;
    }

    /// The state machine of `infra/workflow.asl.json`, as `template.yaml` fills its names in.
    ///
    /// @return its ARN
    String create(String name) throws IOException {
        String workflow = Files.readString(Path.of("infra/workflow.asl.json"));
        String definition = FUNCTION.matcher(workflow).replaceAll(each -> arn(each.group(1)));
        var request =
                Laptop.JSON
                        .createObjectNode()
                        .put("name", name)
                        .put("definition", definition)
                        .put("roleArn", "arn:aws:iam::123456789012:role/writ");
        return call("CreateStateMachine", request.toString()).path("stateMachineArn").asText();
    }

    private static String arn(String camelCase) {
        String name =
                camelCase.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(java.util.Locale.ROOT);
        return Matcher.quoteReplacement(
                "arn:aws:lambda:eu-central-1:123456789012:function:" + name);
    }

    /// What the executions of a machine came to, newest last.
    java.util.List<String> statuses(String machine) {
        var request = Laptop.JSON.createObjectNode().put("stateMachineArn", machine);
        return call("ListExecutions", request.toString())
                .path("executions")
                .findValuesAsText("status");
    }

    boolean isRunning(String machine) {
        return statuses(machine).contains("RUNNING");
    }

    private JsonNode call(String action, String body) {
        var request =
                HttpRequest.newBuilder(url)
                        .header("Content-Type", "application/x-amz-json-1.0")
                        .header("X-Amz-Target", "AWSStepFunctions." + action)
                        .header(
                                "Authorization",
                                "AWS4-HMAC-SHA256 Credential=local/20260101/eu-central-1/states/aws4_request,"
                                        + " SignedHeaders=host, Signature=none")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build();
        try {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(action + ": " + answer.body());
            }
            return Laptop.JSON.readTree(answer.body());
        } catch (ConnectException away) {
            throw new UncheckedIOException(away);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
