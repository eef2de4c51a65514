package dev.writ.experiment;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.writ.kernel.Actor;
import dev.writ.kernel.Failed;
import dev.writ.kernel.Failure;
import dev.writ.kernel.Fields;
import dev.writ.kernel.ItemType;
import dev.writ.kernel.Key;
import dev.writ.kernel.Query;
import dev.writ.kernel.Stored;
import dev.writ.kernel.Table;
import dev.writ.statistics.SamplePlan;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// Versions of a template tried against each other on what becomes of their prompts.
///
/// @param title 5 to 100 characters
/// @param template whose versions they are, such as `shop/my_prompt`
/// @param variants the control first
/// @param salt what makes the assignment this experiment's own
/// @param plan how many subjects it takes, fixed at creation
/// @param subjects of all variants together, that it takes
/// @param looks those that were taken
/// @param conclusion once it is concluded
/// @param stopped why somebody stopped it; empty otherwise
public record Experiment(
        ExperimentId id,
        String title,
        String template,
        List<Variant> variants,
        Goal goal,
        String salt,
        SamplePlan plan,
        long subjects,
        Status status,
        List<Look> looks,
        Optional<Conclusion> conclusion,
        String stopped,
        Actor by,
        Instant createdAt,
        Optional<Instant> startedAt,
        Optional<Instant> endedAt) {

    /// `draft → running → concluded`, or stopped at any time before.
    public enum Status {
        @JsonProperty("draft")
        DRAFT,
        @JsonProperty("running")
        RUNNING,
        @JsonProperty("concluded")
        CONCLUDED,
        @JsonProperty("stopped")
        STOPPED
    }

    private static final String LIST = "EXPERIMENTS";

    public static final ItemType<Experiment> TYPE =
            ItemType.of("experiment", each -> key(each.id()), Experiment::write, Experiment::read)
                    .indexedBy(each -> new Key(LIST, Key.time(each.createdAt()) + "#" + each.id()));

    public Experiment {
        variants = List.copyOf(variants);
        looks = List.copyOf(looks);
    }

    static Key key(ExperimentId id) {
        return new Key("EXPERIMENT#" + id, "EXPERIMENT");
    }

    /// All of them, the newest first.
    static Query all() {
        return Query.ofIndex(LIST, "").newestFirst();
    }

    static Stored<Experiment> need(Table table, ExperimentId id) {
        return TYPE.find(table, key(id))
                .orElseThrow(
                        () ->
                                Failed.notFound(
                                        "There is no experiment " + id,
                                        "List the experiments to see what there is"));
    }

    Variant variant(String name) {
        return variants.stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
    }

    /// @throws Failed when it is in another state
    Experiment needs(Status needed) {
        if (status != needed) {
            throw new Failed(
                    new Failure.Conflict(
                            Failure.Code.INVALID_STATE,
                            "Experiment " + id + " is " + Fields.word(status),
                            "This goes only while it is " + Fields.word(needed)));
        }
        return this;
    }

    Experiment started(Instant now) {
        return with(Status.RUNNING, looks, conclusion, stopped, Optional.of(now), Optional.empty());
    }

    Experiment looked(Look look) {
        var more = new ArrayList<>(looks);
        more.add(look);
        return with(status, more, conclusion, stopped, startedAt, endedAt);
    }

    Experiment concluded(Conclusion made, Instant now) {
        return with(
                Status.CONCLUDED, looks, Optional.of(made), stopped, startedAt, Optional.of(now));
    }

    Experiment stopped(String reason, Instant now) {
        return with(Status.STOPPED, looks, conclusion, reason, startedAt, Optional.of(now));
    }

    private Experiment with(
            Status newStatus,
            List<Look> newLooks,
            Optional<Conclusion> made,
            String reason,
            Optional<Instant> start,
            Optional<Instant> end) {
        return new Experiment(
                id, title, template, variants, goal, salt, plan, subjects, newStatus, newLooks,
                made, reason, by, createdAt, start, end);
    }

    private Fields write() {
        var fields =
                Fields.builder()
                        .put("id", id.value())
                        .put("title", title)
                        .put("template", template)
                        .putAll("variants", variants.stream().map(Variant::write).toList())
                        .put("goal", goal.write())
                        .put("salt", salt)
                        .put("each", plan.each())
                        .put("inflation", OptionalDouble.of(plan.inflation()))
                        .put("drift", OptionalDouble.of(plan.drift()))
                        .put("subjects", subjects)
                        .put("status", status)
                        .putAll("looks", looks.stream().map(Look::write).toList())
                        .put("stopped", stopped)
                        .put("by", by.name())
                        .put("createdAt", createdAt.toString())
                        .put("startedAt", startedAt.map(Instant::toString))
                        .put("endedAt", endedAt.map(Instant::toString));
        conclusion.ifPresent(made -> fields.put("conclusion", made.write()));
        return fields.build();
    }

    private static Experiment read(Fields fields) {
        return new Experiment(
                new ExperimentId(fields.text("id")),
                fields.text("title"),
                fields.text("template"),
                fields.children("variants").stream().map(Variant::read).toList(),
                Goal.read(fields.child("goal")),
                fields.text("salt"),
                new SamplePlan(
                        fields.number("each"),
                        fields.optionalDecimal("inflation").orElseThrow(),
                        fields.optionalDecimal("drift").orElseThrow()),
                fields.number("subjects"),
                fields.choice("status", Status.class),
                fields.children("looks").stream().map(Look::read).toList(),
                fields.optionalChild("conclusion").map(Conclusion::read),
                fields.text("stopped", ""),
                new Actor(fields.text("by")),
                Instant.parse(fields.text("createdAt")),
                fields.optionalText("startedAt").map(Instant::parse),
                fields.optionalText("endedAt").map(Instant::parse));
    }
}
