package dev.writ.workshop;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.writ.kernel.Actor;
import dev.writ.kernel.Fields;
import dev.writ.kernel.ItemType;
import dev.writ.kernel.Key;
import dev.writ.kernel.Query;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// What came of trying a draft.
///
/// @param number from 1, in the order of time
/// @param revision of the content that was tried
/// @param responsePreview the first 500 characters of the response: the model's answer, or without
///     a model the prompt
/// @param responseLength in characters
/// @param response whole; only when it was asked for
/// @param toolsUsed what took part: `render`, each kind of evaluator, the model
/// @param itemCount how many items the draft was filled with
/// @param executionTimeMs of all of it
/// @param tokens of the response, or of prompt and answer with a model
/// @param rating 1 to 5 stars
/// @param notes up to 500 characters
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record DraftTest(
        TestId testId,
        WorkshopId draft,
        int number,
        int revision,
        Actor by,
        String query,
        String topic,
        Optional<String> model,
        String responsePreview,
        int responseLength,
        Optional<String> response,
        List<String> toolsUsed,
        List<Expectation> expectations,
        int itemCount,
        long executionTimeMs,
        long tokens,
        Instant timestamp,
        OptionalInt rating,
        String notes) {

    /// Of one draft; older ones go.
    public static final int KEPT = 20;

    static final int PREVIEW = 500;

    public static final ItemType<DraftTest> TYPE =
            ItemType.of(
                    "workshop-test",
                    test -> key(test.draft(), test.number()),
                    DraftTest::write,
                    DraftTest::read);

    private static final String SORT = "TEST#";

    public DraftTest {
        toolsUsed = List.copyOf(toolsUsed);
        expectations = List.copyOf(expectations);
    }

    static Key key(WorkshopId draft, int number) {
        return new Key(WorkshopDraft.partition(draft), SORT + "%06d".formatted(number));
    }

    /// Those that are kept of a draft, the newest first.
    static Query of(WorkshopId draft) {
        return Query.of(WorkshopDraft.partition(draft), SORT).newestFirst();
    }

    DraftTest rated(OptionalInt newRating, String newNotes) {
        return new DraftTest(
                testId,
                draft,
                number,
                revision,
                by,
                query,
                topic,
                model,
                responsePreview,
                responseLength,
                response,
                toolsUsed,
                expectations,
                itemCount,
                executionTimeMs,
                tokens,
                timestamp,
                newRating,
                newNotes);
    }

    private Fields write() {
        var fields =
                Fields.builder()
                        .put("id", testId.value())
                        .put("draft", draft.value())
                        .put("number", number)
                        .put("revision", revision)
                        .put("by", by.name())
                        .put("query", query)
                        .put("topic", topic)
                        .put("model", model)
                        .put("preview", responsePreview)
                        .put("length", responseLength)
                        .put("response", response)
                        .put("tools", toolsUsed)
                        .putAll(
                                "expectations",
                                expectations.stream().map(Expectation::write).toList())
                        .put("items", itemCount)
                        .put("millis", executionTimeMs)
                        .put("tokens", tokens)
                        .put("at", timestamp.toString())
                        .put("notes", notes);
        rating.ifPresent(stars -> fields.put("rating", stars));
        return fields.build();
    }

    private static DraftTest read(Fields fields) {
        var rating = fields.optionalNumber("rating");
        return new DraftTest(
                new TestId(fields.text("id")),
                new WorkshopId(fields.text("draft")),
                (int) fields.number("number"),
                (int) fields.number("revision"),
                new Actor(fields.text("by")),
                fields.text("query"),
                fields.text("topic"),
                fields.optionalText("model"),
                fields.text("preview"),
                (int) fields.number("length"),
                fields.optionalText("response"),
                fields.texts("tools"),
                fields.children("expectations").stream().map(Expectation::read).toList(),
                (int) fields.number("items"),
                fields.number("millis"),
                fields.number("tokens"),
                Instant.parse(fields.text("at")),
                rating.isPresent() ? OptionalInt.of((int) rating.getAsLong()) : OptionalInt.empty(),
                fields.text("notes", ""));
    }
}
