package dev.writ.workflow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.writ.kernel.Failed;
import dev.writ.kernel.Failure;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// Takes one document through a machine, as Step Functions does: retries, catches, choices and the
/// limit on the size of a document.
final class Walk {

    /// Step Functions' limit on what passes between two states.
    static final int MAX_DOCUMENT_BYTES = 256 * 1024;

    private static final String ALL = "States.ALL";
    private static final String DATA_LIMIT = "States.DataLimitExceeded";

    private final StateMachine machine;
    private final Map<String, Step> steps;
    private final Sleeper sleeper;
    private final RandomGenerator random;

    /// Waits; tests do not.
    @FunctionalInterface
    interface Sleeper {
        void sleep(Duration duration);
    }

    Walk(StateMachine machine, Map<String, Step> steps, Sleeper sleeper, RandomGenerator random) {
        this.machine = machine;
        this.steps = steps;
        this.sleeper = sleeper;
        this.random = random;
    }

    /// @param document grows as it goes
    void run(ObjectNode document) {
        Optional<String> next = Optional.of(machine.startAt());
        int bytes = bytes(document);
        while (next.isPresent()) {
            int fields = document.size();
            next =
                    switch (machine.state(next.get())) {
                        case State.Task task -> perform(task, document);
                        case State.Choice choice -> Optional.of(choose(choice, document));
                        case State.ForEach inner -> throw foreign(inner);
                        case State.Fail end -> throw foreign(end);
                    };
            if (document.size() > fields) {
                bytes += bytes(last(document));
                checkSize(bytes);
            }
        }
    }

    private Failed foreign(State state) {
        return Failed.invalid(
                machine.where() + ": " + state.name() + " is inside the walk of a group",
                "Keep maps and Fail around it");
    }

    private static JsonNode last(ObjectNode document) {
        JsonNode last = document;
        for (JsonNode each : document) {
            last = each;
        }
        return last;
    }

    private static int bytes(JsonNode node) {
        return node.toString().getBytes(StandardCharsets.UTF_8).length;
    }

    private Optional<String> perform(State.Task task, ObjectNode document) {
        try {
            document.set(task.field(), called(task, document));
            return task.next();
        } catch (RuntimeException error) {
            State.Catcher catcher =
                    task.catchers().stream()
                            .filter(each -> matches(each.errors(), error))
                            .findFirst()
                            .orElseThrow(() -> error);
            document.putObject(catcher.field())
                    .put("Error", name(error))
                    .put("Cause", String.valueOf(error.getMessage()));
            return Optional.of(catcher.next());
        }
    }

    private JsonNode called(State.Task task, ObjectNode document) {
        Step step = Optional.ofNullable(steps.get(task.step())).orElseThrow();
        for (int attempt = 0; ; attempt++) {
            try {
                return step.call().apply(document);
            } catch (RuntimeException error) {
                sleeper.sleep(delay(task, attempt, error));
            }
        }
    }

    /// @throws RuntimeException the error itself, when it is not to be retried any more
    private Duration delay(State.Task task, int attempt, RuntimeException error) {
        State.Retrier retrier =
                task.retriers().stream()
                        .filter(each -> matches(each.errors(), error))
                        .filter(each -> attempt < each.maxAttempts())
                        .findFirst()
                        .orElseThrow(() -> error);
        double millis =
                (double) retrier.interval().toMillis() * Math.pow(retrier.backoff(), attempt);
        double most = Math.min(millis, (double) retrier.maxDelay().toMillis());
        return Duration.ofMillis((long) (random.nextDouble() * most));
    }

    private static String choose(State.Choice choice, JsonNode document) {
        for (State.Branch branch : choice.branches()) {
            JsonNode value = document;
            for (String field : branch.path()) {
                value = value.path(field);
            }
            if (value.asText().equals(branch.equals())) {
                return branch.next();
            }
        }
        return choice.otherwise();
    }

    private static boolean matches(List<String> names, RuntimeException error) {
        String name = name(error);
        return names.contains(name) || (names.contains(ALL) && !name.equals(DATA_LIMIT));
    }

    private static String name(RuntimeException error) {
        return error.getClass().getName();
    }

    private static void checkSize(int bytes) {
        if (bytes > MAX_DOCUMENT_BYTES) {
            throw new Failed(
                    new Failure.LimitReached(
                            Failure.Code.INTERNAL_ERROR,
                            "The document has " + bytes + " bytes",
                            "Keep large texts in the table and pass their ids"));
        }
    }
}
