package dev.writ.execution;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.writ.change.CheckedChangeId;
import dev.writ.finding.ScanId;
import dev.writ.governance.Verdict;
import dev.writ.kernel.Fields;
import dev.writ.kernel.ItemType;
import dev.writ.kernel.Key;
import dev.writ.kernel.Sharded;
import dev.writ.prompt.PromptId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One attempt at a prompt by an agent (ledger S0-72…79).
///
/// @param attempt from 1; a prompt's attempts never overlap
/// @param scan the scan that first committed the prompt, under which it counts
/// @param agent who tried, such as `copilot`; empty when nobody said
/// @param summary what was done, in the agent's words
/// @param filesChanged paths
/// @param validation what governance says of the change, when it was judged
/// @param change the checked change that the verdict is of
/// @param outcomes what became of the change, in the order it was told
/// @param error why it failed; empty otherwise
/// @param rollbackExecuted the change was taken back
public record Execution(
        PromptId prompt,
        int attempt,
        ScanId scan,
        Status status,
        String agent,
        Instant startedAt,
        Optional<Instant> endedAt,
        String summary,
        List<String> filesChanged,
        Optional<Verdict> validation,
        Optional<CheckedChangeId> change,
        List<Reached> outcomes,
        String error,
        boolean rollbackExecuted) {

    /// How far an attempt is.
    public enum Status {
        @JsonProperty("executing")
        EXECUTING,
        @JsonProperty("completed")
        COMPLETED,
        @JsonProperty("failed")
        FAILED
    }

    private static final String STATUS = "status";

    public static final ItemType<Execution> TYPE =
            ItemType.of(
                    "execution",
                    each -> key(each.prompt(), each.attempt()),
                    Execution::write,
                    Execution::read);

    public Execution {
        filesChanged = List.copyOf(filesChanged);
        outcomes = List.copyOf(outcomes);
    }

    /// Whether it reached the stage.
    public boolean has(Stage stage) {
        return outcomes.stream().anyMatch(each -> each.stage() == stage);
    }

    Execution with(Reached reached) {
        return with(List.of(reached));
    }

    Execution with(List<Reached> reached) {
        var more = new ArrayList<>(outcomes);
        more.addAll(reached);
        return new Execution(
                prompt,
                attempt,
                scan,
                status,
                agent,
                startedAt,
                endedAt,
                summary,
                filesChanged,
                validation,
                change,
                more,
                error,
                rollbackExecuted || more.stream().anyMatch(each -> each.stage() == Stage.REVERTED));
    }

    static Key key(PromptId prompt, int attempt) {
        return new Key(partition(prompt), "EXECUTION#%06d".formatted(attempt));
    }

    /// Where the first attempt at a prompt lies.
    public static Key first(PromptId prompt) {
        return key(prompt, 1);
    }

    /// The attempts at a prompt, newest first.
    public static Sharded of(PromptId prompt) {
        return new Sharded("executions of " + prompt, List.of(partition(prompt)), true);
    }

    private static String partition(PromptId prompt) {
        return "PROMPT#" + prompt + "#EXECUTIONS";
    }

    private Fields write() {
        var fields =
                Fields.builder()
                        .put("prompt", prompt.value())
                        .put("attempt", attempt)
                        .put("scan", scan.value())
                        .put(STATUS, status)
                        .put("agent", agent)
                        .put("startedAt", startedAt.toString())
                        .put("endedAt", endedAt.map(Instant::toString))
                        .put("summary", summary)
                        .put("filesChanged", filesChanged)
                        .put("change", change.map(CheckedChangeId::value))
                        .putAll("outcomes", outcomes.stream().map(Reached::write).toList())
                        .put("error", error)
                        .put("rollbackExecuted", rollbackExecuted);
        validation
                .map(verdict -> verdict.write(Fields.builder(), STATUS).build())
                .ifPresent(each -> fields.put("validation", each));
        return fields.build();
    }

    private static Execution read(Fields fields) {
        return new Execution(
                new PromptId(fields.text("prompt")),
                (int) fields.number("attempt"),
                new ScanId(fields.text("scan")),
                fields.choice(STATUS, Status.class),
                fields.text("agent"),
                Instant.parse(fields.text("startedAt")),
                fields.optionalText("endedAt").map(Instant::parse),
                fields.text("summary"),
                fields.texts("filesChanged"),
                fields.optionalChild("validation").map(each -> Verdict.read(each, STATUS)),
                fields.optionalText("change").map(CheckedChangeId::new),
                fields.children("outcomes").stream().map(Reached::read).toList(),
                fields.text("error"),
                fields.flag("rollbackExecuted", false));
    }
}
