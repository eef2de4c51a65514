package dev.writ.governance;

import dev.writ.governance.check.Check;
import dev.writ.governance.check.Checks;
import dev.writ.kernel.Canonical;
import dev.writ.kernel.Failed;
import dev.writ.kernel.Fields;
import dev.writ.kernel.Hash;
import dev.writ.template.Untrusted;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads rules from a policy; what is not understood stops the start, with file and id.
final class ReadPolicy {

    private static final Pattern ID = Pattern.compile("[A-Z][A-Z0-9]*(-[A-Z0-9]+)*-[0-9]{3}");
    private static final int MAX_GUIDANCE = 600;

    private ReadPolicy() {}

    /// @param family where a rule does not name its own
    /// @param personas ids that a rule may name
    static List<Rule> rules(Fields policy, String family, Set<String> personas) {
        var rules = new ArrayList<Rule>();
        var ids = new HashSet<String>();
        for (Fields fields : policy.children("rules")) {
            Rule rule = rule(fields, family, personas);
            if (!ids.add(rule.id())) {
                throw Failed.invalid(
                        policy.where() + ": the rule " + rule.id() + " is there twice",
                        "Give each rule its own id");
            }
            rules.add(rule);
        }
        return rules;
    }

    private static Rule rule(Fields raw, String family, Set<String> personas) {
        String id = raw.text("id");
        Fields fields = Fields.of(raw.where() + " (" + id + ")", raw.values());
        fields.only(
                "id",
                "title",
                "family",
                "severity",
                "when",
                "guidance",
                "check",
                "advisory",
                "locked",
                "examples");
        if (!ID.matcher(id).matches()) {
            throw Failed.invalid(
                    raw.where() + ": '" + id + "' is no rule id", "Write it like TEST-002");
        }
        Optional<Check> check = fields.optionalChild("check").map(Checks::read);
        boolean advisory = fields.flag("advisory", false);
        if (check.isPresent() == advisory) {
            throw Failed.invalid(
                    fields.where() + (advisory ? " is advisory and has a check" : " has no check"),
                    advisory ? "Keep one of them" : "Add a check, or advisory: true");
        }
        var examples = fields.optionalChild("examples");
        return new Rule(
                id,
                fields.text("title"),
                fields.text("family", family),
                fields.choice("severity", Verdict.Severity.class),
                fields.optionalChild("when")
                        .map(when -> When.read(when, personas))
                        .orElse(When.ALWAYS),
                guidance(fields),
                check,
                fields.flag("locked", false),
                Hash.sha256(Canonical.of(raw.values())),
                examples.map(each -> each.children("pass")).orElse(List.of()),
                examples.map(each -> each.children("fail")).orElse(List.of()));
    }

    private static String guidance(Fields fields) {
        String guidance = fields.text("guidance").strip();
        if (guidance.isEmpty() || guidance.contains("\n") || guidance.length() > MAX_GUIDANCE) {
            throw Failed.invalid(
                    fields.where() + ": the guidance is not one line",
                    "Write one line of 1 to " + MAX_GUIDANCE + " characters");
        }
        if (guidance.codePoints().anyMatch(Untrusted::isHidden)) {
            throw Failed.invalid(
                    fields.where() + ": the guidance has hidden characters", "Remove them");
        }
        return guidance;
    }
}
