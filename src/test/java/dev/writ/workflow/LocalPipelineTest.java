package dev.writ.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.writ.execution.Outcome;
import dev.writ.finding.FindingId;
import dev.writ.finding.GroupId;
import dev.writ.finding.ScanId;
import dev.writ.kernel.Failed;
import dev.writ.kernel.Failure;
import dev.writ.kernel.TryAgain;
import dev.writ.pipeline.Start;
import dev.writ.pipeline.Walked;
import dev.writ.testing.Laptop;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalPipelineTest {

    /// One task that may be retried and caught, a choice, and a last task.
    private static final String WORKFLOW =
            """
            {"StartAt": "Groups", "States": {"Groups": {"Type": "Map", "ItemsPath": "$.groups",
              "MaxConcurrency": 40, "ResultPath": "$.walked", "End": true,
              "ItemProcessor": {"ProcessorConfig": {"Mode": "INLINE"}, "StartAt": "Validate",
              "States": {
                "Validate": {"Type": "Task", "Resource": "${ValidateFunctionArn}",
                  "ResultPath": "$.verdict",
                  "Retry": [{"ErrorEquals": ["dev.writ.kernel.TryAgain"], "IntervalSeconds": 1,
                    "BackoffRate": 2, "MaxAttempts": 3, "MaxDelaySeconds": 3,
                    "JitterStrategy": "FULL"}],
                  "Catch": [{"ErrorEquals": ["States.ALL"], "ResultPath": "$.failure",
                    "Next": "RecordExecution"}],
                  "Next": "Verdict"},
                "Verdict": {"Type": "Choice", "Default": "CommitDraft", "Choices": [
                  {"Variable": "$.verdict.status", "StringEquals": "blocked",
                    "Next": "RecordExecution"}]},
                "CommitDraft": {"Type": "Task", "Resource": "${CommitDraftFunctionArn}",
                  "ResultPath": "$.ignored", "Next": "RecordExecution"},
                "RecordExecution": {"Type": "Task", "Resource": "${RecordExecutionFunctionArn}",
                  "ResultPath": "$.execution", "End": true}}}}}}
            """;

    private static final JsonNode PASSED = verdict("passed");
    private final List<Duration> slept = Collections.synchronizedList(new ArrayList<>());
    private final List<JsonNode> recorded = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger commits = new AtomicInteger();

    private static ObjectNode verdict(String status) {
        ObjectNode verdict = JsonNodeFactory.instance.objectNode().put("status", status);
        verdict.putArray("violations");
        return verdict;
    }

    private static TryAgain busy() {
        return new TryAgain(
                new Failure.Unavailable(Failure.Code.TIMEOUT, "The store is busy", "Try again"));
    }

    private JsonNode record(JsonNode document) {
        recorded.add(document.deepCopy());
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", "e-00000000000000000000")
                .put("outcome", document.has("failure") ? "failed" : "committed")
                .put("reason", document.at("/failure/Cause").asText());
    }

    private LocalPipeline pipeline(String workflow, UnaryOperator<JsonNode> validate) {
        return pipeline(workflow, validate, this::record);
    }

    private LocalPipeline pipeline(
            String workflow, UnaryOperator<JsonNode> validate, UnaryOperator<JsonNode> record) {
        var steps =
                List.of(
                        new Step("validate", validate),
                        new Step(
                                "commit-draft",
                                document -> {
                                    commits.incrementAndGet();
                                    return JsonNodeFactory.instance.objectNode();
                                }),
                        new Step("record-execution", record));
        return new LocalPipeline(workflow, steps, Laptop.JSON, slept::add, new Random(1));
    }

    private static List<Start> starts(int count) {
        return IntStream.range(0, count)
                .mapToObj(
                        i ->
                                new Start(
                                        new ScanId("s-00000000000000000000"),
                                        Laptop.PROJECT,
                                        new GroupId("g-%020d".formatted(i)),
                                        List.of(
                                                new FindingId(
                                                        "f-0000000000-00000000000000000000"))))
                .toList();
    }

    private static List<Walked> run(LocalPipeline pipeline, int count) {
        var walked = new ArrayList<Walked>();
        pipeline.run(starts(count), walked::add);
        return walked;
    }

    @Test
    void every_group_is_walked_once() {
        var walked = run(pipeline(WORKFLOW, document -> PASSED), 500);
        assertThat(walked.stream().map(Walked::group)).hasSize(500).doesNotHaveDuplicates();
        assertThat(commits).hasValue(500);
    }

    @Test
    void no_group_is_no_trouble() {
        assertThat(run(pipeline(WORKFLOW, document -> PASSED), 0)).isEmpty();
    }

    @Test
    void a_blocked_draft_is_recorded_and_not_committed() {
        run(pipeline(WORKFLOW, document -> verdict("blocked")), 1);
        assertThat(commits).hasValue(0);
        assertThat(recorded).hasSize(1);
    }

    @Test
    void a_step_that_may_be_tried_again_is() {
        var calls = new AtomicInteger();
        run(
                pipeline(
                        WORKFLOW,
                        document -> {
                            if (calls.incrementAndGet() < 3) {
                                throw busy();
                            }
                            return PASSED;
                        }),
                1);
        assertThat(calls).hasValue(3);
        assertThat(commits).hasValue(1);
        assertThat(slept).hasSize(2).allMatch(each -> each.compareTo(Duration.ofSeconds(2)) <= 0);
    }

    @Test
    void a_step_is_not_tried_for_ever_and_its_failure_is_recorded() {
        var walked =
                run(
                        pipeline(
                                WORKFLOW,
                                document -> {
                                    throw busy();
                                }),
                        1);
        assertThat(slept).hasSize(3);
        assertThat(recorded.getFirst().at("/failure/Error").asText())
                .isEqualTo("dev.writ.kernel.TryAgain");
        assertThat(walked.getFirst().execution().outcome()).isEqualTo(Outcome.FAILED);
        assertThat(walked.getFirst().execution().reason()).contains("The store is busy");
    }

    @Test
    void one_failing_group_does_not_stop_the_others() {
        var walked =
                run(
                        pipeline(
                                WORKFLOW,
                                document -> {
                                    if (document.path("group").asText().endsWith("7")) {
                                        throw Failed.invalid("Wrong", "Mend it");
                                    }
                                    return PASSED;
                                }),
                        20);
        assertThat(walked.stream().filter(each -> each.execution().outcome() == Outcome.FAILED))
                .hasSize(2);
        assertThat(commits).hasValue(18);
    }

    @Test
    void a_failure_that_cannot_be_recorded_ends_the_run() {
        var pipeline =
                pipeline(
                        WORKFLOW,
                        document -> PASSED,
                        document -> {
                            throw Failed.invalid("The disk is full", "Make room");
                        });
        assertThatThrownBy(() -> run(pipeline, 100))
                .isInstanceOf(Failed.class)
                .hasMessageContaining("The disk is full");
    }

    @Test
    void what_others_committed_stays_when_a_failure_cannot_be_recorded() {
        var pipeline =
                pipeline(
                        WORKFLOW,
                        document -> PASSED,
                        document -> {
                            if (document.path("group").asText().endsWith("99")) {
                                throw Failed.invalid("The disk is full", "Make room");
                            }
                            return record(document);
                        });
        var walked = new ArrayList<Walked>();
        assertThatThrownBy(() -> pipeline.run(starts(100), walked::add))
                .hasMessageContaining("The disk is full");
        assertThat(walked).hasSize(99);
        assertThat(commits).hasValue(100);
    }

    @Test
    void groups_are_walked_at_the_same_time() {
        var together = new CyclicBarrier(2);
        var walked =
                run(
                        pipeline(
                                WORKFLOW,
                                document -> {
                                    meet(together);
                                    return PASSED;
                                }),
                        2);
        assertThat(walked).allMatch(each -> each.execution().outcome() == Outcome.COMMITTED);
    }

    /// Broken when nobody else comes.
    private static void meet(CyclicBarrier together) {
        try {
            together.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException alone) {
            throw new IllegalStateException("walked alone", alone);
        }
    }

    @Test
    void a_failure_that_is_not_to_be_tried_again_is_caught_at_once() {
        run(
                pipeline(
                        WORKFLOW,
                        document -> {
                            throw Failed.invalid("Wrong", "Mend it");
                        }),
                1);
        assertThat(slept).isEmpty();
        assertThat(commits).hasValue(0);
        assertThat(recorded.getFirst().at("/failure/Error").asText())
                .isEqualTo("dev.writ.kernel.Failed");
        assertThat(recorded.getFirst().at("/failure/Cause").asText()).contains("Wrong");
    }

    @Test
    void a_document_over_the_limit_of_step_functions_is_refused() {
        var large = verdict("passed").put("large", "x".repeat(Walk.MAX_DOCUMENT_BYTES));
        assertThatThrownBy(() -> run(pipeline(WORKFLOW, document -> large), 1))
                .isInstanceOf(Failed.class)
                .hasMessageContaining("Keep large texts in the table");
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "\"Type\": \"Choice\"| \"Type\": \"Wait\"| the state type 'Wait' is not known",
                "\"ResultPath\": \"$.verdict\"| \"ResultPath\": \"$.verdict\", \"OutputPath\": \"$.verdict\"|"
                        + " OutputPath before the end",
                "\"ResultPath\": \"$.ignored\"| \"ResultPath\": \"$.a.b\"| ResultPath '$.a.b' is not known",
                "\"Next\": \"Verdict\"| \"Next\": \"Nowhere\"| there is no state 'Nowhere'",
                "\"Default\": \"CommitDraft\"| \"Default\": \"RecordExecution\"| no state leads to"
                        + " 'CommitDraft'",
                "${ValidateFunctionArn}| arn:aws:lambda:x| is not known here",
                "${ValidateFunctionArn}| ${WishFunctionArn}| there is no function 'wish'",
                "\"ResultPath\": \"$.execution\", \"End\": true| \"ResultPath\": \"$.execution\"| either"
                        + " Next or End",
                "\"StringEquals\"| \"StringMatches\"| unknown field 'StringMatches'",
                "\"MaxConcurrency\": 40| \"MaxConcurrency\": 41| MaxConcurrency is 41",
                "\"StartAt\": \"Validate\"| \"StartAt\": \"Start\"| there is no state 'Start'",
            })
    void what_the_runner_does_not_know_is_refused_by_name(
            String word, String instead, String message) {
        String workflow = WORKFLOW.replace(word, instead);
        assertThat(workflow).isNotEqualTo(WORKFLOW);
        assertThatThrownBy(() -> pipeline(workflow, document -> PASSED))
                .isInstanceOf(Failed.class)
                .hasMessageContaining("workflow.asl.json")
                .hasMessageContaining(message);
    }

    @Test
    void a_workflow_that_is_no_json_is_refused() {
        assertThatThrownBy(() -> pipeline("{", document -> PASSED))
                .isInstanceOf(Failed.class)
                .hasMessageContaining("workflow.asl.json");
    }
}
