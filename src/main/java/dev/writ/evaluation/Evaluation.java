package dev.writ.evaluation;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.writ.kernel.Actor;
import dev.writ.kernel.Canonical;
import dev.writ.kernel.Failed;
import dev.writ.kernel.Fields;
import dev.writ.kernel.Hash;
import dev.writ.kernel.ItemType;
import dev.writ.kernel.Key;
import dev.writ.kernel.Query;
import dev.writ.kernel.Table;
import dev.writ.template.TemplateRef;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;

/// A template tried on a dataset: what every evaluator said, summed up.
///
/// @param sha256 of the template's text
/// @param repeats how often each item was tried
/// @param evaluators as they were given, one key each
/// @param tokens of all texts together
/// @param cost of all texts together; empty without prices
/// @param millis how long it took
public record Evaluation(
        EvaluationId id,
        TemplateRef template,
        String sha256,
        DatasetId dataset,
        Of of,
        int repeats,
        int items,
        List<Fields> evaluators,
        List<Total> totals,
        long tokens,
        OptionalDouble cost,
        long millis,
        Actor by,
        Instant at) {

    /// What is judged.
    public enum Of {
        /// The rendered text.
        @JsonProperty("prompt")
        PROMPT,
        /// What a model answers to it.
        @JsonProperty("answer")
        ANSWER
    }

    private static final String LIST = "EVALUATIONS";
    private static final int ID_LENGTH = 20;

    public static final ItemType<Evaluation> TYPE =
            ItemType.of("evaluation", each -> key(each.id()), Evaluation::write, Evaluation::read)
                    .indexedBy(each -> new Key(LIST, Key.time(each.at()) + "#" + each.id()));

    public Evaluation {
        evaluators = List.copyOf(evaluators);
        totals = List.copyOf(totals);
    }

    /// @param moment of answers, which are never the same twice; empty for prompts, which are
    static EvaluationId id(
            String sha256, DatasetId dataset, int repeats, List<Fields> evaluators, String moment) {
        var parts =
                List.of(
                        sha256,
                        dataset.value(),
                        Integer.toString(repeats),
                        Canonical.of(evaluators.stream().map(Fields::values).toList()),
                        moment);
        return new EvaluationId("e-" + Hash.id(ID_LENGTH, parts));
    }

    static Key key(EvaluationId id) {
        return new Key("EVALUATION#" + id, "EVALUATION");
    }

    /// All of them, the newest first.
    static Query all() {
        return Query.ofIndex(LIST, "").newestFirst();
    }

    static Evaluation need(Table table, EvaluationId id) {
        return TYPE.find(table, key(id))
                .orElseThrow(
                        () ->
                                Failed.notFound(
                                        "There is no evaluation " + id,
                                        "List the evaluations to see what there is"))
                .value();
    }

    private Fields write() {
        return Fields.builder()
                .put("id", id.value())
                .put("template", template.toString())
                .put("sha256", sha256)
                .put("dataset", dataset.value())
                .put("of", of)
                .put("repeats", repeats)
                .put("items", items)
                .putAll("evaluators", evaluators)
                .putAll("totals", totals.stream().map(Total::write).toList())
                .put("tokens", tokens)
                .put("cost", cost)
                .put("millis", millis)
                .put("by", by.name())
                .put("at", at.toString())
                .build();
    }

    private static Evaluation read(Fields fields) {
        return new Evaluation(
                new EvaluationId(fields.text("id")),
                TemplateRef.parse(fields.text("template")),
                fields.text("sha256"),
                new DatasetId(fields.text("dataset")),
                fields.choice("of", Of.class),
                (int) fields.number("repeats"),
                (int) fields.number("items"),
                fields.children("evaluators"),
                fields.children("totals").stream().map(Total::read).toList(),
                fields.number("tokens"),
                fields.optionalDecimal("cost"),
                fields.number("millis"),
                new Actor(fields.text("by")),
                Instant.parse(fields.text("at")));
    }
}
