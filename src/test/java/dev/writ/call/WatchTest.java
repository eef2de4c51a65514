package dev.writ.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.writ.draft.CleanDrafts;
import dev.writ.draft.DraftFacts;
import dev.writ.execution.EndingId;
import dev.writ.execution.Outcome;
import dev.writ.execution.RecordExecution;
import dev.writ.execution.Recorded;
import dev.writ.finding.Priority;
import dev.writ.finding.ScanId;
import dev.writ.finding.Severity;
import dev.writ.governance.Governance;
import dev.writ.governance.Verdict;
import dev.writ.kernel.Failed;
import dev.writ.kernel.Failure;
import dev.writ.kernel.TryAgain;
import dev.writ.kernel.UseCase;
import dev.writ.prompt.Commit;
import dev.writ.prompt.CommitDraft;
import dev.writ.prompt.PromptId;
import dev.writ.template.TemplateRef;
import dev.writ.testing.Drafts;
import dev.writ.testing.HandClock;
import dev.writ.testing.Untidy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WatchTest {

    private static final ScanId SCAN = new ScanId("s-" + "1".repeat(20));
    private static final ScanId EARLIER = new ScanId("s-" + "0".repeat(20));
    private static final PromptId PROMPT = new PromptId("p-" + "0".repeat(20));
    private static final CleanDrafts.Input NOTHING = new CleanDrafts.Input(OptionalInt.empty());

    private final List<Call> told = new ArrayList<>();
    private final HandClock clock = new HandClock();
    private final Watch watch = new Watch(new Telling(told), clock);
    private final DraftFacts draft =
            new DraftFacts(
                    Drafts.id(1),
                    "testing",
                    "a reason",
                    TemplateRef.parse("testing@1"),
                    Severity.LOW,
                    Priority.P3);

    private record Telling(List<Call> told) implements CallLog {

        @Override
        public boolean isOn() {
            return true;
        }

        @Override
        public void ended(Call call) {
            told.add(call);
        }
    }

    private RecordExecution.Input walked(ScanId committedBy) {
        var commit = new Commit(PROMPT, "a hash", committedBy, clock.instant());
        return new RecordExecution.Input(
                SCAN,
                Untidy.HARMLESS.group().id(),
                Optional.of(draft),
                Optional.empty(),
                Optional.of(commit),
                Optional.empty());
    }

    private static Recorded recorded(Outcome outcome) {
        return new Recorded(new EndingId("e-" + "0".repeat(20)), outcome, "a reason");
    }

    private static <I, O> UseCase<I, O> failing(RuntimeException failure) {
        return any -> {
            throw failure;
        };
    }

    @Test
    void an_answer_passes_and_its_time_is_told() {
        UseCase<CleanDrafts.Input, CleanDrafts.Output> slow =
                input -> {
                    clock.pass(Duration.ofMillis(40));
                    return new CleanDrafts.Output(3, 0, false);
                };
        CleanDrafts.Output output = watch.run("clean-drafts", slow, NOTHING);
        assertThat(output.removed()).isEqualTo(3);
        Call call = told.getFirst();
        assertThat(call.took()).isEqualTo(Duration.ofMillis(40));
        assertThat(call.ending()).isEqualTo(new Ending.Done());
        assertThat(call.figures()).isEqualTo(Map.of(Figure.DRAFTS_REMOVED, 3L));
    }

    @ParameterizedTest
    @CsvSource({"true, 1", "false, 0"})
    void a_prompt_counts_for_the_scan_that_committed_it_first(boolean first, long counted) {
        var input = walked(first ? SCAN : EARLIER);
        watch.run("record-execution", any -> recorded(Outcome.COMMITTED), input);
        assertThat(told.getFirst().figures()).isEqualTo(Map.of(Figure.PROMPTS_COMMITTED, counted));
        assertThat(told.getFirst().ids().scan()).contains(SCAN);
        assertThat(told.getFirst().ids().draft()).contains(draft.id());
        assertThat(told.getFirst().ids().prompt()).contains(PROMPT);
    }

    @Test
    void a_blocked_draft_is_counted_and_a_failed_walk_is_none() {
        watch.run("record-execution", any -> recorded(Outcome.BLOCKED), walked(SCAN));
        watch.run("record-execution", any -> recorded(Outcome.FAILED), walked(SCAN));
        assertThat(told)
                .extracting(Call::figures)
                .containsExactly(Map.of(Figure.PROMPTS_BLOCKED, 1L), Map.of());
    }

    @Test
    void the_tokens_of_a_committed_text_are_counted() {
        var governance = new Governance("p", List.of(), List.of(), List.of(), "t", 1843, 0);
        var input = new CommitDraft.Input(draft, governance, Verdict.of(List.of()));
        var commit = new Commit(PROMPT, "a hash", SCAN, clock.instant());
        watch.run("commit-draft", any -> commit, input);
        assertThat(told.getFirst().figures()).isEqualTo(Map.of(Figure.PROMPT_TOKENS, 1843L));
        assertThat(told.getFirst().ids().prompt()).contains(PROMPT);
    }

    @Test
    void a_refusal_passes_as_it_is() {
        var refusal = new TryAgain(new Failure.Unavailable(Failure.Code.TIMEOUT, "Busy", "Wait"));
        assertThatThrownBy(() -> watch.run("clean-drafts", failing(refusal), NOTHING))
                .isSameAs(refusal);
        assertThat(told).extracting(Call::ending).containsExactly(Ending.of(refusal));
    }

    @Test
    void what_nobody_foresaw_keeps_its_words_to_itself() {
        var mistake = new IllegalStateException("a stored text");
        assertThatThrownBy(() -> watch.run("clean-drafts", failing(mistake), NOTHING))
                .isExactlyInstanceOf(Failed.class)
                .hasMessageStartingWith("Writ itself failed.")
                .hasCause(mistake);
        assertThat(told)
                .extracting(Call::ending)
                .containsExactly(
                        new Ending.Broken(
                                Failure.Code.INTERNAL_ERROR, "java.lang.IllegalStateException"));
    }
}
