package dev.writ.packaged;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// One function as AWS Lambda runs it: a process of its own, which takes calls from the Lambda
/// runtime API on the loopback address. It starts with the first call, and again after its end.
final class Lambda implements AutoCloseable {

    /// What a call came to.
    ///
    /// @param failed then the body is Lambda's error document
    record Answer(boolean failed, String body) {}

    /// What befalls a call.
    enum Fate {
        SERVED,
        /// The process is killed when it has taken the call.
        KILLED_AT_START,
        /// The process is killed when its work is done, and the answer is lost.
        KILLED_AT_END
    }

    private record Call(String id, String payload, Fate fate, CompletableFuture<Answer> answer) {}

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String GONE =
            "{\"errorType\":\"Runtime.ExitError\",\"errorMessage\":\"the process ended\"}";

    private final String name;
    private final Artefact artefact;
    private final Map<String, String> environment;
    private final Path log;
    private final HttpServer server;
    private final BlockingQueue<Call> waiting = new LinkedBlockingQueue<>();
    private final Map<String, Call> taken = new ConcurrentHashMap<>();
    private Optional<Process> process = Optional.empty();
    private volatile Optional<String> broken = Optional.empty();
    private volatile Instant startedAt = Instant.EPOCH;
    private volatile Optional<Instant> readyAt = Optional.empty();

    Lambda(String name, Artefact artefact, Map<String, String> environment) {
        this.name = name;
        this.artefact = artefact;
        this.environment = Map.copyOf(environment);
        this.log = Path.of("target", "packaged-" + name + ".log");
        this.server = Loopback.serve(this::serve);
    }

    Path log() {
        return log;
    }

    /// From the start of the process to its first request for a call.
    Duration startUp() {
        return Duration.between(startedAt, readyAt.orElseThrow());
    }

    /// Of the process that runs.
    long pid() {
        return process.orElseThrow().pid();
    }

    Answer call(String payload, Fate fate) {
        var call = new Call(UUID.randomUUID().toString(), payload, fate, new CompletableFuture<>());
        ensureStarted();
        waiting.add(call);
        try {
            return call.answer().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException late) {
            throw new IllegalStateException(name + " does not answer, see " + log, late);
        } catch (InterruptedException | java.util.concurrent.ExecutionException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private synchronized void ensureStarted() {
        broken.ifPresent(
                error -> {
                    throw new IllegalStateException(name + " does not start: " + error);
                });
        if (process.filter(Process::isAlive).isPresent()) {
            return;
        }
        var builder = new ProcessBuilder(artefact.command());
        builder.directory(artefact.folder().toFile());
        builder.environment().clear();
        builder.environment().putAll(runtimeEnvironment());
        builder.redirectErrorStream(true).redirectOutput(Redirect.appendTo(log.toFile()));
        startedAt = Instant.now();
        readyAt = Optional.empty();
        try {
            Process started = builder.start();
            started.onExit().thenAccept(this::ended);
            process = Optional.of(started);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private Map<String, String> runtimeEnvironment() {
        var all = new HashMap<String, String>();
        all.put("PATH", System.getenv("PATH"));
        all.put("AWS_LAMBDA_RUNTIME_API", "127.0.0.1:" + server.getAddress().getPort());
        all.put("AWS_LAMBDA_FUNCTION_NAME", name);
        all.put("AWS_LAMBDA_FUNCTION_VERSION", "$LATEST");
        all.put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "512");
        all.put("AWS_LAMBDA_INITIALIZATION_TYPE", "on-demand");
        all.put("AWS_REGION", "eu-central-1");
        all.put("AWS_ACCESS_KEY_ID", "AKIDLOCAL");
        all.put("AWS_SECRET_ACCESS_KEY", "secret-of-the-environment");
        all.put("LAMBDA_TASK_ROOT", artefact.folder().toString());
        all.put("_HANDLER", artefact.handler());
        all.putAll(environment);
        return all;
    }

    /// Whatever it had taken is lost with it.
    private void ended(Process gone) {
        taken.values().removeIf(call -> call.answer().complete(new Answer(true, GONE)));
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            String[] parts = path.split("/");
            String last = parts[parts.length - 1];
            if (last.equals("next")) {
                handOut(exchange);
            } else if (path.contains("/invocation/")) {
                answered(parts[parts.length - 2], last.equals("error"), exchange);
            } else {
                initFailed(exchange);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void handOut(HttpExchange exchange) throws IOException, InterruptedException {
        readyAt = readyAt.or(() -> Optional.of(Instant.now()));
        Call call = waiting.take();
        taken.put(call.id(), call);
        if (call.fate() == Fate.KILLED_AT_START) {
            kill();
            return;
        }
        var headers = exchange.getResponseHeaders();
        headers.set("Lambda-Runtime-Aws-Request-Id", call.id());
        headers.set(
                "Lambda-Runtime-Deadline-Ms",
                String.valueOf(Instant.now().plus(PATIENCE).toEpochMilli()));
        headers.set(
                "Lambda-Runtime-Invoked-Function-Arn",
                "arn:aws:lambda:eu-central-1:000000000000:function:" + name);
        headers.set("Lambda-Runtime-Trace-Id", "Root=1-00000000-" + call.id().replace("-", ""));
        headers.set("Content-Type", "application/json");
        send(exchange, 200, call.payload());
    }

    private void answered(String id, boolean failed, HttpExchange exchange) throws IOException {
        String body = body(exchange);
        Call call = Optional.ofNullable(taken.get(id)).orElseThrow();
        if (call.fate() == Fate.KILLED_AT_END) {
            kill();
            return;
        }
        taken.remove(id);
        send(exchange, 202, "{\"status\":\"OK\"}");
        call.answer().complete(new Answer(failed, body));
    }

    /// One that cannot start is not started for every call anew.
    private void initFailed(HttpExchange exchange) throws IOException {
        String body = body(exchange);
        send(exchange, 202, "{}");
        broken = Optional.of(body);
        for (Call call; (call = waiting.poll()) != null; ) {
            call.answer().complete(new Answer(true, body));
        }
    }

    private synchronized void kill() {
        process.ifPresent(
                each -> {
                    each.destroyForcibly();
                    each.onExit().join();
                });
    }

    private static String body(HttpExchange exchange) throws IOException {
        return new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        kill();
        server.stop(0);
    }
}
