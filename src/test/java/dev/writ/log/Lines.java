package dev.writ.log;

import com.fasterxml.jackson.databind.JsonNode;
import dev.writ.call.Call;
import dev.writ.call.Ending;
import dev.writ.call.Figure;
import dev.writ.call.Ids;
import dev.writ.call.Person;
import dev.writ.draft.DraftId;
import dev.writ.finding.FindingId;
import dev.writ.finding.GroupId;
import dev.writ.finding.ScanId;
import dev.writ.kernel.Actor;
import dev.writ.kernel.Failure;
import dev.writ.plan.BatchId;
import dev.writ.prompt.PromptId;
import dev.writ.template.TemplateRef;
import dev.writ.testing.Laptop;
import dev.writ.workshop.WorkshopId;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Calls and their lines.
final class Lines {

    static final Instant BEGUN = Instant.parse("2026-01-01T00:00:00Z");

    private static final String TWENTY = "0".repeat(20);

    private Lines() {}

    /// One of which everything is known.
    static Call full() {
        var ids =
                Ids.NONE
                        .with(new ScanId("s-" + TWENTY))
                        .with(new BatchId("b-" + TWENTY))
                        .with(new GroupId("g-" + TWENTY))
                        .with(List.of(new FindingId("f-0000000000-" + TWENTY)))
                        .with(new DraftId("d-" + TWENTY))
                        .with(new PromptId("p-" + TWENTY))
                        .with(new WorkshopId("wd-" + TWENTY))
                        .with(TemplateRef.parse("shop/checkout/mine@1"))
                        .with(Person.of(Actor.LOCAL));
        var http = new Call.Http("r-1", Optional.of("Resource.method"), 500);
        var figures = new EnumMap<Figure, Long>(Figure.class);
        for (Figure figure : Figure.values()) {
            figures.put(figure, figure.ordinal() + 1L);
        }
        var ending = new Ending.Broken(Failure.Code.INTERNAL_ERROR, "an.Error");
        return call("generate", Optional.of(http), ids, ending, figures);
    }

    /// One of which nothing is known but how it ended.
    static Call bare(Ending ending) {
        return call("generate", Optional.empty(), Ids.NONE, ending, Map.of());
    }

    private static Call call(
            String function,
            Optional<Call.Http> http,
            Ids ids,
            Ending ending,
            Map<Figure, Long> figures) {
        return new Call(function, http, ids, ending, BEGUN, Duration.ofMillis(1234), figures);
    }

    static JsonNode line(Call call) throws IOException {
        return Laptop.JSON.readTree(
                new CallLine()
                        .of(
                                call,
                                call.http().map(Call.Http::request),
                                Optional.of("1-00000000-0")));
    }
}
