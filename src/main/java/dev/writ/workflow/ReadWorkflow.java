package dev.writ.workflow;

import dev.writ.kernel.Failed;
import dev.writ.kernel.Fields;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads a strict subset of the Amazon States Language (JSONPath dialect): what it does not know,
/// it refuses by name, so that the laptop never runs another chain than the cloud.
final class ReadWorkflow {

    /// `${EmbedRulesFunctionArn}` is the function `embed-rules`.
    private static final Pattern RESOURCE = Pattern.compile("\\$\\{([A-Z][A-Za-z]*)FunctionArn}");

    private static final Pattern FIELD = Pattern.compile("\\$\\.([A-Za-z_]\\w*)");
    private static final Pattern PATH = Pattern.compile("\\$((?:\\.[A-Za-z_]\\w*)+)");

    /// The limit of an inline map.
    private static final int MAX_CONCURRENCY = 40;

    private ReadWorkflow() {}

    static StateMachine of(Fields file) {
        file.only("Comment", "StartAt", "States");
        return machine(file);
    }

    private static StateMachine machine(Fields machine) {
        var states = new LinkedHashMap<String, State>();
        Fields named = machine.child("States");
        for (String name : named.values().keySet()) {
            states.put(name, state(name, named.child(name)));
        }
        return new StateMachine(machine.where(), machine.text("StartAt"), states);
    }

    private static State state(String name, Fields fields) {
        String type = fields.text("Type");
        return switch (type) {
            case "Task" -> task(name, fields);
            case "Choice" -> choice(name, fields);
            case "Map" -> forEach(name, fields);
            case "Fail" -> fail(name, fields);
            default ->
                    throw Failed.invalid(
                            fields.where() + ": the state type '" + type + "' is not known here",
                            "Use Task, Choice, Map or Fail");
        };
    }

    private static State task(String name, Fields fields) {
        fields.only(
                "Type",
                "Comment",
                "Resource",
                "TimeoutSeconds",
                "ResultPath",
                "OutputPath",
                "Retry",
                "Catch",
                "Next",
                "End");
        checkOutput(fields);
        return new State.Task(
                name,
                step(fields),
                match(FIELD, fields, "ResultPath"),
                fields.children("Retry").stream().map(ReadWorkflow::retrier).toList(),
                catchers(fields),
                next(fields));
    }

    /// What a walk hands on at its end; here its whole document is read.
    private static void checkOutput(Fields fields) {
        if (fields.has("OutputPath")) {
            match(FIELD, fields, "OutputPath");
            if (fields.has("Next")) {
                throw Failed.invalid(
                        fields.where() + ": OutputPath before the end", "Keep it at the end");
            }
        }
    }

    private static String step(Fields fields) {
        return match(RESOURCE, fields, "Resource")
                .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT);
    }

    private static State.Retrier retrier(Fields fields) {
        fields.only(
                "ErrorEquals",
                "IntervalSeconds",
                "BackoffRate",
                "MaxAttempts",
                "MaxDelaySeconds",
                "JitterStrategy");
        return new State.Retrier(
                fields.texts("ErrorEquals"),
                Duration.ofSeconds(fields.number("IntervalSeconds")),
                fields.optionalDecimal("BackoffRate").orElse(2),
                (int) fields.number("MaxAttempts"),
                Duration.ofSeconds(fields.number("MaxDelaySeconds")));
    }

    private static List<State.Catcher> catchers(Fields fields) {
        return fields.children("Catch").stream().map(ReadWorkflow::catcher).toList();
    }

    private static State.Catcher catcher(Fields fields) {
        fields.only("ErrorEquals", "ResultPath", "Next");
        return new State.Catcher(
                fields.texts("ErrorEquals"),
                match(FIELD, fields, "ResultPath"),
                fields.text("Next"));
    }

    private static State choice(String name, Fields fields) {
        fields.only("Type", "Comment", "Choices", "Default");
        return new State.Choice(
                name,
                fields.children("Choices").stream().map(ReadWorkflow::branch).toList(),
                fields.text("Default"));
    }

    private static State.Branch branch(Fields fields) {
        fields.only("Variable", "StringEquals", "Next");
        List<String> path =
                Arrays.asList(match(PATH, fields, "Variable").substring(1).split("\\."));
        return new State.Branch(path, fields.text("StringEquals"), fields.text("Next"));
    }

    private static State forEach(String name, Fields fields) {
        fields.only(
                "Type",
                "Comment",
                "ItemsPath",
                "MaxConcurrency",
                "ItemProcessor",
                "ResultPath",
                "Catch",
                "Next",
                "End");
        match(PATH, fields, "ItemsPath");
        match(FIELD, fields, "ResultPath");
        Fields processor =
                fields.child("ItemProcessor").only("ProcessorConfig", "StartAt", "States");
        int concurrency = (int) fields.number("MaxConcurrency");
        if (concurrency < 1 || concurrency > MAX_CONCURRENCY) {
            throw Failed.invalid(
                    fields.where() + ": MaxConcurrency is " + concurrency,
                    "Use 1 to " + MAX_CONCURRENCY);
        }
        return new State.ForEach(
                name,
                mode(processor),
                concurrency,
                machine(processor),
                catchers(fields),
                next(fields));
    }

    private static State.Mode mode(Fields processor) {
        Fields config = processor.child("ProcessorConfig").only("Mode", "ExecutionType");
        return switch (config.text("Mode")) {
            case "INLINE" -> State.Mode.INLINE;
            case "DISTRIBUTED" -> State.Mode.DISTRIBUTED;
            default ->
                    throw Failed.invalid(
                            config.where() + ": Mode '" + config.text("Mode") + "' is not known",
                            "Use INLINE or DISTRIBUTED");
        };
    }

    private static State fail(String name, Fields fields) {
        fields.only("Type", "Comment", "Error", "Cause");
        return new State.Fail(name);
    }

    private static Optional<String> next(Fields fields) {
        boolean end = fields.flag("End", false);
        Optional<String> next = fields.optionalText("Next");
        if (end == next.isPresent()) {
            throw Failed.invalid(
                    fields.where() + ": a state has either Next or End", "Keep one of them");
        }
        return next;
    }

    private static String match(Pattern shape, Fields fields, String name) {
        Matcher matcher = shape.matcher(fields.text(name));
        if (!matcher.matches()) {
            throw Failed.invalid(
                    fields.where() + ": " + name + " '" + fields.text(name) + "' is not known here",
                    "Write it as the other states do");
        }
        return matcher.group(1);
    }
}
