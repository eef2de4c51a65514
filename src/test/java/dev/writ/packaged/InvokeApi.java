package dev.writ.packaged;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.writ.testing.Laptop;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Lambda's invoke API on the loopback address, over all functions of one artefact.
final class InvokeApi implements AutoCloseable {

    /// What befalls the n-th call of a function, counted from 1.
    interface Fates extends BiFunction<String, Integer, Lambda.Fate> {

        Fates NONE = (function, call) -> Lambda.Fate.SERVED;
    }

    /// What somebody else does before a call.
    interface Before extends BiConsumer<String, JsonNode> {

        Before NOTHING = (function, document) -> {};
    }

    /// A call as it came in.
    record Called(String function, int number, Lambda.Fate fate) {}

    private static final Pattern PATH =
            Pattern.compile("/2015-03-31/functions/(?:.*:)?([a-z-]+)/invocations");

    private final Artefact artefact;
    private final Map<String, String> environment;
    private final Map<String, Lambda> functions = new ConcurrentHashMap<>();
    private final Map<String, Integer> counts = new ConcurrentHashMap<>();
    private final List<Called> calls = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private volatile Fates fates = Fates.NONE;
    private volatile Before before = Before.NOTHING;

    InvokeApi(Artefact artefact, Map<String, String> environment) {
        this.artefact = artefact;
        this.environment = environment;
        this.server = Loopback.serve(this::serve);
    }

    URI url() {
        return Loopback.url(server);
    }

    /// From now on; calls are counted anew.
    void fates(Fates wanted) {
        counts.clear();
        calls.clear();
        fates = wanted;
    }

    void before(Before wanted) {
        before = wanted;
    }

    List<Called> calls() {
        return List.copyOf(calls);
    }

    Lambda.Answer call(String function, String payload) {
        int number = counts.merge(function, 1, Integer::sum);
        Lambda.Fate fate = fates.apply(function, number);
        calls.add(new Called(function, number, fate));
        return lambda(function).call(payload, fate);
    }

    private Lambda lambda(String function) {
        return functions.computeIfAbsent(
                function,
                name -> {
                    var own = new ConcurrentHashMap<>(environment);
                    own.put("QUARKUS_FUNQY_EXPORT", name);
                    return new Lambda(name, artefact, own);
                });
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path =
                    URLDecoder.decode(
                            exchange.getRequestURI().getRawPath(), StandardCharsets.UTF_8);
            Matcher matcher = PATH.matcher(path);
            if (!matcher.matches()) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            String payload =
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            before.accept(matcher.group(1), Laptop.JSON.readTree(payload));
            Lambda.Answer answer = call(matcher.group(1), payload);
            if (answer.failed()) {
                exchange.getResponseHeaders().set("X-Amz-Function-Error", "Unhandled");
            }
            byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        functions.values().forEach(Lambda::close);
    }
}
