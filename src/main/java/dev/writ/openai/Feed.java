package dev.writ.openai;

import dev.writ.model.Listener;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jboss.resteasy.reactive.client.SseEvent;
import org.jspecify.annotations.Nullable;

/// The events of a stream for a thread that waits for them, one after the other.
final class Feed implements Flow.Subscriber<SseEvent<String>>, AutoCloseable {

    private static final Duration LOOK = Duration.ofMillis(100);

    /// What comes next.
    sealed interface Next {
        record Data(String text) implements Next {}

        record End() implements Next {}

        record Broken(Throwable cause) implements Next {}

        /// Nothing came for as long as the connection allows.
        record Silent() implements Next {}

        /// Nobody listens any more.
        record Left() implements Next {}
    }

    private final BlockingQueue<Next> events = new LinkedBlockingQueue<>();
    private volatile Flow.@Nullable Subscription subscription;
    private volatile boolean closed;

    /// @param silence how long to wait for it
    Next next(Duration silence, Listener listener) throws InterruptedException {
        for (long left = silence.toMillis(); left > 0; left -= LOOK.toMillis()) {
            if (!listener.listening()) {
                return new Next.Left();
            }
            var event = Optional.ofNullable(events.poll(LOOK.toMillis(), TimeUnit.MILLISECONDS));
            if (event.isPresent()) {
                ask();
                return event.get();
            }
        }
        return new Next.Silent();
    }

    private void ask() {
        var open = subscription;
        if (open != null) {
            open.request(1);
        }
    }

    @Override
    public void onSubscribe(Flow.Subscription opened) {
        subscription = opened;
        if (closed) {
            opened.cancel();
        } else {
            opened.request(1);
        }
    }

    /// An event without data is a comment, which keeps the connection alive.
    @Override
    public void onNext(SseEvent<String> event) {
        events.add(new Next.Data(Optional.ofNullable(event.data()).orElse("")));
    }

    @Override
    public void onError(Throwable cause) {
        events.add(new Next.Broken(cause));
    }

    @Override
    public void onComplete() {
        events.add(new Next.End());
    }

    /// Ends the call of the server too.
    @Override
    public void close() {
        closed = true;
        var open = subscription;
        if (open != null) {
            open.cancel();
        }
    }
}
