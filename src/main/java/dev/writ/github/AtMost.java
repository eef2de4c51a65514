package dev.writ.github;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/// Reads a body into memory, and stops where it has more bytes than it may have: then it is empty.
final class AtMost implements BodySubscriber<Optional<byte[]>> {

    private final int limit;
    private final ByteArrayOutputStream read = new ByteArrayOutputStream();
    private final CompletableFuture<Optional<byte[]>> body = new CompletableFuture<>();
    private final CompletableFuture<Flow.Subscription> source = new CompletableFuture<>();

    private AtMost(int limit) {
        this.limit = limit;
    }

    static BodyHandler<Optional<byte[]>> bytes(int limit) {
        return head -> new AtMost(limit);
    }

    @Override
    public CompletionStage<Optional<byte[]>> getBody() {
        return body;
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        source.complete(subscription);
        subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        for (ByteBuffer each : buffers) {
            if (body.isDone() || each.remaining() > limit - read.size()) {
                body.complete(Optional.empty());
                source.thenAccept(Flow.Subscription::cancel);
                return;
            }
            var bytes = new byte[each.remaining()];
            each.get(bytes);
            read.writeBytes(bytes);
        }
    }

    @Override
    public void onError(Throwable lost) {
        body.completeExceptionally(lost);
    }

    @Override
    public void onComplete() {
        body.complete(Optional.of(read.toByteArray()));
    }
}
