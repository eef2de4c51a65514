package dev.writ.web;

import dev.writ.kernel.Failed;
import dev.writ.kernel.Failure;
import dev.writ.model.Listener;
import dev.writ.workshop.Chat;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/// An answer of the assistant while it is made. A client that leaves ends the call of the model.
@Singleton
class ChatStream {

    private static final Logger LOG = Logger.getLogger(ChatStream.class);

    /// So long without a word, and proxies close connections.
    private static final Duration HEARTBEAT = Duration.ofSeconds(10);

    /// Answers at a time; each holds a thread.
    private static final int MAX_ANSWERS = 40;

    private final AtomicInteger answers = new AtomicInteger();

    /// @param request its id, for what is told of a failure
    /// @throws Failed when too many wait for answers
    Multi<ChatEvent> of(Chat.Turn turn, String request) {
        if (answers.incrementAndGet() > MAX_ANSWERS) {
            answers.decrementAndGet();
            throw new Failed(
                    new Failure.LimitReached(
                            Failure.Code.RATE_LIMIT,
                            MAX_ANSWERS + " answers are made already",
                            "Ask again in a moment"));
        }
        Multi<ChatEvent> said =
                Multi.createFrom()
                        .<ChatEvent>emitter(emitter -> answer(turn, request, emitter))
                        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                        .onTermination()
                        .invoke(answers::decrementAndGet);
        return Multi.createBy()
                .merging()
                .streams(said, alive())
                .select()
                .first(new UntilEnd()::goesOn);
    }

    private static Multi<ChatEvent> alive() {
        return Multi.createFrom()
                .ticks()
                .startingAfter(HEARTBEAT)
                .every(HEARTBEAT)
                .onOverflow()
                .drop()
                .map(tick -> ChatEvent.ALIVE);
    }

    private static void answer(
            Chat.Turn turn, String request, MultiEmitter<? super ChatEvent> emitter) {
        try {
            emitter.emit(ChatEvent.of(turn.answer(new Heard(emitter))));
        } catch (Failed failed) {
            Failure failure = failed.failure();
            emitter.emit(
                    ChatEvent.of(Problem.of(failure, Problem.status(failure), request)));
        } catch (RuntimeException unforeseen) {
            LOG.errorf(unforeseen, "request %s failed unexpectedly", request);
            emitter.emit(ChatEvent.of(Problem.ofStatus(500, request)));
        }
        emitter.complete();
    }

    private record Heard(MultiEmitter<? super ChatEvent> emitter) implements Listener {

        @Override
        public void hear(String piece) {
            emitter.emit(ChatEvent.of(piece));
        }

        @Override
        public boolean listening() {
            return !emitter.isCancelled();
        }
    }

    /// Lets the last event pass, then ends the heartbeat too.
    private static final class UntilEnd {

        private boolean ended;

        boolean goesOn(ChatEvent event) {
            boolean goesOn = !ended;
            ended = event.message().isPresent() || event.problem().isPresent();
            return goesOn;
        }
    }
}
