package dev.writ.packaged;

import dev.writ.testing.Laptop;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/// A Step Functions engine that is not ours, see `src/test/step-functions/engine.py`.
final class Engine implements AutoCloseable {

    private static final Path LOG = Path.of("target", "step-functions.log");
    private static final Duration START = Duration.ofSeconds(30);

    private final URI url;
    private final Process process;

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
        var states = new TrialApi(url, "states");
        var nothing = Laptop.JSON.createObjectNode();
        Instant until = Instant.now().plus(START);
        while (Instant.now().isBefore(until) && process.isAlive()) {
            try {
                states.ask("AWSStepFunctions.ListStateMachines", nothing);
                return;
            } catch (UncheckedIOException notYet) {
                Thread.sleep(200);
            }
        }
        throw new IllegalStateException("The engine does not start, see " + LOG);
    }

    /// The state machine of `infra/workflow.asl.json` in it.
    Machine create() throws IOException {
        return Machine.create(url, "123456789012");
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
