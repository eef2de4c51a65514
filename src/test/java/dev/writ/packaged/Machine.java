package dev.writ.packaged;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.writ.execution.FindTracking;
import dev.writ.finding.ScanId;
import dev.writ.kernel.Table;
import dev.writ.plan.FindProgress;
import dev.writ.plan.PlanScan;
import dev.writ.plan.Planning;
import dev.writ.testing.Laptop;
import dev.writ.workflow.aws.StepFunctions;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The state machine of `infra/workflow.asl.json`, in a Step Functions that a test runs.
record Machine(TrialApi states, String arn) {

    private static final Pattern FUNCTION = Pattern.compile("\\$\\{([A-Za-z]+)FunctionArn}");

    /// The names of the functions are filled in as `template.yaml` does it.
    ///
    /// @param account where the functions are, of twelve digits
    static Machine create(URI url, String account) throws IOException {
        String workflow = Files.readString(Path.of("infra/workflow.asl.json"));
        return create(url, account, workflow);
    }

    /// @param workflow with holes for the names of functions
    static Machine create(URI url, String account, String workflow) {
        var states = new TrialApi(url, "states");
        String definition =
                FUNCTION.matcher(workflow).replaceAll(each -> function(account, each.group(1)));
        ObjectNode request =
                Laptop.JSON
                        .createObjectNode()
                        .put("name", "writ")
                        .put("definition", definition)
                        .put("roleArn", "arn:aws:iam::" + account + ":role/writ");
        var created = states.ask("AWSStepFunctions.CreateStateMachine", request);
        return new Machine(states, created.path("stateMachineArn").asText());
    }

    private static String function(String account, String camelCase) {
        String name = camelCase.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
        return Matcher.quoteReplacement(
                "arn:aws:lambda:" + TrialApi.REGION + ":" + account + ":function:" + name);
    }

    /// Begun as the HTTP API begins it, and waited for.
    Planning walk(ScanId scan, Table table, Clock clock, Duration patience)
            throws InterruptedException {
        var launcher = StepFunctions.of(arn, Optional.of(states.url().toString()), Laptop.JSON);
        new PlanScan(table, clock, launcher).run(new PlanScan.Input(scan, PlanScan.Wish.ALL));
        var findProgress = new FindProgress(table, new FindTracking(table));
        Instant until = Instant.now().plus(patience);
        while (Instant.now().isBefore(until)) {
            Planning planning =
                    findProgress.run(new FindTracking.Input(scan, false)).planning().orElseThrow();
            if (planning.state() != Planning.State.RUNNING && !isRunning()) {
                return planning;
            }
            Thread.sleep(200);
        }
        throw new IllegalStateException("It does not end; executions " + statuses());
    }

    private boolean isRunning() {
        return statuses().contains("RUNNING");
    }

    /// What its executions came to.
    private List<String> statuses() {
        ObjectNode request = Laptop.JSON.createObjectNode().put("stateMachineArn", arn);
        return states.ask("AWSStepFunctions.ListExecutions", request)
                .path("executions")
                .findValuesAsText("status");
    }
}
