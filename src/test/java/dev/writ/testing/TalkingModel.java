package dev.writ.testing;

import dev.writ.kernel.Failed;
import dev.writ.model.Completion;
import dev.writ.model.Conversation;
import dev.writ.model.Listener;
import dev.writ.model.Model;
import dev.writ.model.Usage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;

/// A model that says what a test wants, word by word, and keeps what it was asked.
public final class TalkingModel implements Model {

    public final List<Conversation> asked = new ArrayList<>();
    private final Supplier<String> says;

    public TalkingModel(String says) {
        this(() -> says);
    }

    /// @param says may throw {@link Failed}
    public TalkingModel(Supplier<String> says) {
        this.says = says;
    }

    @Override
    public Optional<String> name() {
        return Optional.of("talking");
    }

    @Override
    public Completion complete(Conversation conversation, Listener listener) {
        asked.add(conversation);
        var text = new StringBuilder();
        for (String word : says.get().split("(?<= )")) {
            if (!listener.listening()) {
                return new Completion(text.toString(), false, usage());
            }
            listener.hear(word);
            text.append(word);
        }
        return new Completion(text.toString(), true, usage());
    }

    private static Usage usage() {
        return new Usage("talking", 100, 20, true, 5, OptionalDouble.empty());
    }
}
