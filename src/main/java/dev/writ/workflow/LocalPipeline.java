package dev.writ.workflow;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.writ.kernel.Failed;
import dev.writ.kernel.Fields;
import dev.writ.kernel.Resources;
import dev.writ.pipeline.Pipeline;
import dev.writ.pipeline.Start;
import dev.writ.pipeline.Walked;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Runs the chain of `workflow.asl.json` in this process, several groups at a time.
@Singleton
public class LocalPipeline implements Pipeline {

    private static final String FILE = "workflow.asl.json";

    /// Threads for each processor: while one waits for the store, others render.
    private static final int THREADS_PER_PROCESSOR = 8;

    private final State.ForEach groups;
    private final Walk walk;
    private final Documents documents;

    @Inject
    public LocalPipeline(Resources resources, Chain chain, ObjectMapper json) {
        this(
                resources.text(FILE),
                chain.steps(),
                json,
                LocalPipeline::sleep,
                RandomGenerator.getDefault());
    }

    LocalPipeline(
            String workflow,
            List<Step> steps,
            ObjectMapper json,
            Walk.Sleeper sleeper,
            RandomGenerator random) {
        this.documents = new Documents(json);
        this.groups = chain(read(workflow, json));
        var byName = steps.stream().collect(Collectors.toMap(Step::name, Function.identity()));
        check(groups.machine(), byName);
        this.walk = new Walk(groups.machine(), byName, sleeper, random);
    }

    @Override
    public void run(List<Start> starts, Consumer<Walked> each) {
        var waiting = new ConcurrentLinkedQueue<>(starts);
        var broken = new AtomicBoolean();
        try (var pool = Executors.newFixedThreadPool(threads(starts.size()))) {
            var workers =
                    IntStream.range(0, threads(starts.size()))
                            .mapToObj(any -> pool.submit(() -> work(waiting, broken, each)))
                            .toList();
            workers.forEach(LocalPipeline::ended);
        }
    }

    /// Takes group after group. As in the cloud, a walk that breaks ends the others early.
    private void work(
            ConcurrentLinkedQueue<Start> waiting, AtomicBoolean broken, Consumer<Walked> each) {
        for (Start start; !broken.get() && (start = waiting.poll()) != null; ) {
            boolean whole = false;
            try {
                Walked walked = walk(start);
                whole = true;
                synchronized (groups) {
                    each.accept(walked);
                }
            } finally {
                broken.compareAndSet(false, !whole);
            }
        }
    }

    private Walked walk(Start start) {
        ObjectNode document = documents.of(start);
        walk.run(document);
        return documents.walked(start, document);
    }

    private int threads(int count) {
        int useful = Runtime.getRuntime().availableProcessors() * THREADS_PER_PROCESSOR;
        return Math.clamp(count, 1, Math.min(useful, groups.maxConcurrency()));
    }

    private static void ended(Future<?> worker) {
        try {
            worker.get();
        } catch (ExecutionException broken) {
            throw broken.getCause() instanceof RuntimeException error
                    ? error
                    : new IllegalStateException(broken.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while groups were walked", stopped);
        }
    }

    private static StateMachine read(String workflow, ObjectMapper json) {
        try {
            var fields = json.readValue(workflow, new TypeReference<Map<String, Object>>() {});
            return ReadWorkflow.of(Fields.of(FILE, fields));
        } catch (JsonProcessingException wrong) {
            throw Failed.invalid(FILE + ": " + wrong.getOriginalMessage(), "Correct the JSON");
        }
    }

    /// The one inline map. What is around it cuts a scan into pieces that Step Functions can carry;
    /// a laptop has no such limits.
    private static State.ForEach chain(StateMachine machine) {
        var inline = machine.maps(State.Mode.INLINE).toList();
        if (inline.size() != 1) {
            throw Failed.invalid(
                    machine.where() + ": there is not exactly one inline map",
                    "Put the chain into one inline map");
        }
        return inline.getFirst();
    }

    private static void check(StateMachine machine, Map<String, Step> steps) {
        for (State state : machine.states().values()) {
            if (state instanceof State.Task task && !steps.containsKey(task.step())) {
                throw Failed.invalid(
                        machine.where() + ": there is no function '" + task.step() + "'",
                        "Name one of " + String.join(", ", steps.keySet()));
            }
        }
    }

    private static void sleep(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
