package dev.writ.openai;

import dev.writ.kernel.Fields;
import dev.writ.model.Completion;
import dev.writ.model.Conversation;
import dev.writ.model.Message;
import dev.writ.model.Usage;
import dev.writ.token.TokenCounter;
import java.util.LinkedHashMap;
import java.util.Map;

/// What a model is asked in JSON, and what is told of its answer.
final class Told {

    private final Connection connection;
    private final TokenCounter tokens;

    Told(Connection connection, TokenCounter tokens) {
        this.connection = connection;
        this.tokens = tokens;
    }

    Map<String, Object> request(Conversation conversation) {
        var request = new LinkedHashMap<String, Object>();
        request.put("model", conversation.model().orElse(connection.model()));
        request.put("messages", conversation.messages().stream().map(Told::message).toList());
        request.put(connection.maxTokensField(), connection.maxTokens());
        request.put("stream", true);
        request.put("stream_options", Map.of("include_usage", true));
        return request;
    }

    private static Map<String, String> message(Message message) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("role", Fields.word(message.role()));
        fields.put("content", message.text());
        return fields;
    }

    /// Servers that give no figures are counted for.
    Completion completion(Conversation conversation, Answer answer, long millis) {
        boolean counted = answer.tokensIn().isPresent();
        long in = answer.tokensIn().orElseGet(() -> counted(conversation));
        long out = answer.tokensOut().orElseGet(() -> tokens.count(answer.text()));
        var usage =
                new Usage(
                        conversation.model().orElse(connection.model()),
                        in,
                        out,
                        counted,
                        millis,
                        connection.prices().cost(in, out));
        return new Completion(answer.text(), answer.isWhole(), usage);
    }

    private long counted(Conversation conversation) {
        return conversation.messages().stream().mapToLong(each -> tokens.count(each.text())).sum();
    }
}
