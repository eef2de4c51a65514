package dev.writ.openai;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.writ.kernel.Failed;
import dev.writ.model.Listener;
import java.util.OptionalLong;

/// An answer while it comes in, event by event.
final class Answer {

    /// Longer than any answer that is asked for; what goes on after it is cut.
    private static final int MAX_CHARS = 1_000_000;

    private static final String DONE = "[DONE]";

    private final ObjectMapper json;
    private final Listener listener;
    private final StringBuilder text = new StringBuilder();
    private String ended = "";
    private boolean done;
    private OptionalLong tokensIn = OptionalLong.empty();
    private OptionalLong tokensOut = OptionalLong.empty();

    Answer(ObjectMapper json, Listener listener) {
        this.json = json;
        this.listener = listener;
    }

    /// @throws Failed when the model refuses, or the event is none of an answer
    void take(String data) {
        if (data.isBlank()) {
            return;
        }
        if (data.strip().equals(DONE)) {
            done = true;
            return;
        }
        JsonNode event = read(data);
        usage(event.path("usage"));
        JsonNode choice = event.path("choices").path(0);
        add(choice.path("delta").path("content").asText(""));
        ended = choice.path("finish_reason").asText(ended);
        if (ended.equals("content_filter") || !refusal(choice).isEmpty()) {
            throw Broken.refused();
        }
    }

    private static String refusal(JsonNode choice) {
        JsonNode refusal = choice.path("delta").path("refusal");
        return refusal.isTextual() ? refusal.textValue() : "";
    }

    private JsonNode read(String data) {
        try {
            JsonNode event = json.readTree(data);
            if (event.has("choices")) {
                return event;
            }
        } catch (JsonProcessingException garbage) {
            throw Broken.noAnswer();
        }
        throw Broken.noAnswer();
    }

    private void usage(JsonNode usage) {
        if (usage.path("prompt_tokens").isNumber()) {
            tokensIn = OptionalLong.of(usage.path("prompt_tokens").asLong());
            tokensOut = OptionalLong.of(usage.path("completion_tokens").asLong());
        }
    }

    private void add(String piece) {
        String kept = piece.substring(0, Math.min(piece.length(), MAX_CHARS - text.length()));
        if (!kept.isEmpty()) {
            text.append(kept);
            listener.hear(kept);
        }
    }

    boolean heard() {
        return !text.isEmpty();
    }

    /// Nothing more is to come.
    boolean isDone() {
        return done || text.length() == MAX_CHARS;
    }

    /// The model said that it came to an end, even if the stream did not.
    boolean isEnded() {
        return isDone() || !ended.isEmpty();
    }

    boolean isWhole() {
        return ended.equals("stop") || (done && ended.isEmpty());
    }

    String text() {
        return text.toString();
    }

    OptionalLong tokensIn() {
        return tokensIn;
    }

    OptionalLong tokensOut() {
        return tokensOut;
    }
}
