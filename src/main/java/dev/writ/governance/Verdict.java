package dev.writ.governance;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.writ.governance.check.Problem;
import dev.writ.kernel.Fields;
import dev.writ.kernel.FieldsBuilder;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/// The judgement on a prompt or a change. A refusal is a value, not an exception.
///
/// @param violations none when passed; a blocked verdict has at least one that blocks
public record Verdict(Status status, List<Violation> violations) {

    public enum Status {
        @JsonProperty("passed")
        PASSED,
        @JsonProperty("warned")
        WARNED,
        @JsonProperty("blocked")
        BLOCKED
    }

    /// @param rule id of the rule that is violated
    /// @param message what is wrong, in one sentence
    /// @param remedy what to do about it
    /// @param path of the file, for a violation by a change that has a place
    /// @param line from 1, in the file after the change
    public record Violation(
            String rule,
            Severity severity,
            String message,
            String remedy,
            Optional<String> path,
            OptionalInt line) {

        /// Without a place.
        public Violation(String rule, Severity severity, String message, String remedy) {
            this(rule, severity, message, remedy, Optional.empty(), OptionalInt.empty());
        }

        static Violation of(Rule rule, Problem problem) {
            return new Violation(
                    rule.id(),
                    rule.severity(),
                    problem.message(),
                    rule.guidance(),
                    problem.path(),
                    problem.line());
        }

        public Fields write() {
            var fields =
                    Fields.builder()
                            .put("rule", rule)
                            .put("severity", severity)
                            .put("message", message)
                            .put("remedy", remedy)
                            .put("path", path);
            line.ifPresent(number -> fields.put("line", number));
            return fields.build();
        }

        public static Violation read(Fields fields) {
            OptionalLong number = fields.optionalNumber("line");
            return new Violation(
                    fields.text("rule"),
                    fields.choice("severity", Severity.class),
                    fields.text("message"),
                    fields.text("remedy"),
                    fields.optionalText("path"),
                    number.isPresent()
                            ? OptionalInt.of((int) number.getAsLong())
                            : OptionalInt.empty());
        }
    }

    /// What a violation of a rule does. (How bad a finding is, is another word's business.)
    public enum Severity {
        @JsonProperty("block")
        BLOCK,
        @JsonProperty("warn")
        WARN,
        @JsonProperty("advise")
        ADVISE
    }

    public Verdict {
        violations = List.copyOf(violations);
    }

    /// Blocked by any violation that blocks, warned by any that warns, else passed.
    public static Verdict of(List<Violation> violations) {
        if (violations.stream().anyMatch(each -> each.severity() == Severity.BLOCK)) {
            return new Verdict(Status.BLOCKED, violations);
        }
        if (violations.stream().anyMatch(each -> each.severity() == Severity.WARN)) {
            return new Verdict(Status.WARNED, violations);
        }
        return new Verdict(Status.PASSED, violations);
    }

    /// @param status name of the field that holds the status; the violations are beside it
    public FieldsBuilder write(FieldsBuilder fields, String status) {
        return fields.put(status, this.status)
                .putAll("violations", violations.stream().map(Violation::write).toList());
    }

    public static Verdict read(Fields fields, String status) {
        return new Verdict(
                fields.choice(status, Status.class),
                fields.children("violations").stream().map(Violation::read).toList());
    }
}
