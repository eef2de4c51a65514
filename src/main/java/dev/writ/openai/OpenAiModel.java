package dev.writ.openai;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.writ.kernel.Failed;
import dev.writ.kernel.TryAgain;
import dev.writ.kernel.TryLater;
import dev.writ.model.Completion;
import dev.writ.model.Conversation;
import dev.writ.model.Listener;
import dev.writ.model.Model;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// A model behind an HTTP API like OpenAI's.
///
/// A question is asked again a few times, with growing pauses and full jitter, while nothing of an
/// answer was heard; after the first piece never, because nobody can take it back.
final class OpenAiModel implements Model {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);

    /// A server that asks for more is left alone: its wait is the caller's to decide.
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(8);

    private final Connection connection;
    private final ChatApi api;
    private final Told told;
    private final ObjectMapper json;
    private final Clock clock;
    private final RandomGenerator random;
    private final Pause pause;

    OpenAiModel(
            Connection connection,
            ChatApi api,
            Told told,
            ObjectMapper json,
            Clock clock,
            RandomGenerator random,
            Pause pause) {
        this.connection = connection;
        this.api = api;
        this.told = told;
        this.json = json;
        this.clock = clock;
        this.random = random;
        this.pause = pause;
    }

    @Override
    public Optional<String> name() {
        return Optional.of(connection.model());
    }

    @Override
    public Completion complete(Conversation conversation, Listener listener) {
        long began = clock.millis();
        try {
            Answer answer = answer(conversation, listener);
            return told.completion(conversation, answer, clock.millis() - began);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Failed(Broken.away().failure(), stopped);
        }
    }

    private Answer answer(Conversation conversation, Listener listener)
            throws InterruptedException {
        for (int tried = 1; ; tried++) {
            var answer = new Answer(json, listener);
            try {
                ask(conversation, listener, answer);
                return answer;
            } catch (TryAgain passing) {
                Duration time = before(tried, passing);
                boolean again =
                        !answer.heard()
                                && listener.listening()
                                && tried < connection.tries()
                                && time.compareTo(LONGEST_PAUSE) <= 0;
                if (!again) {
                    throw passing;
                }
                pause.take(time);
            }
        }
    }

    private Duration before(int tried, TryAgain passing) {
        if (passing instanceof TryLater later) {
            return later.after();
        }
        long most = FIRST_PAUSE.toMillis() << (tried - 1);
        return Duration.ofMillis(random.nextLong(most) + 1);
    }

    private void ask(Conversation conversation, Listener listener, Answer answer)
            throws InterruptedException {
        try (var feed = new Feed()) {
            var key = connection.key().map(Secret::value);
            api.complete(
                            key.filter(any -> !connection.bareKey())
                                    .map("Bearer "::concat)
                                    .orElse(null),
                            key.filter(any -> connection.bareKey()).orElse(null),
                            told.request(conversation))
                    .subscribe()
                    .withSubscriber(feed);
            read(feed, listener, answer);
        }
    }

    private void read(Feed feed, Listener listener, Answer answer) throws InterruptedException {
        while (!answer.isDone()) {
            switch (feed.next(connection.silence(), listener)) {
                case Feed.Next.Data(String text) -> answer.take(text);
                case Feed.Next.Left left -> {
                    return;
                }
                case Feed.Next.Silent silent -> throw Broken.silent();
                case Feed.Next.Broken(Throwable cause) -> throw broken(cause, answer);
                case Feed.Next.End end -> {
                    if (!answer.isEnded()) {
                        throw answer.heard() ? Broken.cut() : Broken.noAnswer();
                    }
                    return;
                }
            }
        }
    }

    private Failed broken(Throwable cause, Answer answer) {
        return answer.heard() ? Broken.cut() : new Broken(json).of(cause);
    }
}
