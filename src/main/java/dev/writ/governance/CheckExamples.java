package dev.writ.governance;

import dev.writ.governance.check.Change;
import dev.writ.governance.check.ChangeCheck;
import dev.writ.governance.check.Check;
import dev.writ.governance.check.Judgement;
import dev.writ.governance.check.PromptCheck;
import dev.writ.kernel.Failed;
import dev.writ.kernel.Fields;
import java.util.Optional;

/// The examples of a rule are tests of its check.
final class CheckExamples {

    private CheckExamples() {}

    /// @throws Failed naming the example that is judged otherwise than the policy says
    static void check(Rule rule) {
        for (Fields facts : rule.passing()) {
            judge(rule, facts)
                    .filter(judgement -> !(judgement instanceof Judgement.Kept))
                    .ifPresent(judgement -> refuse(rule, facts, "does not pass"));
        }
        for (Fields facts : rule.failing()) {
            judge(rule, facts)
                    .filter(judgement -> !(judgement instanceof Judgement.Broken))
                    .ifPresent(judgement -> refuse(rule, facts, "does not fail"));
        }
    }

    private static Optional<Judgement> judge(Rule rule, Fields facts) {
        Optional<Check> check = rule.check();
        return check.flatMap(
                each ->
                        switch (each) {
                            case ChangeCheck onChange ->
                                    Optional.of(onChange.judge(Change.read(facts)));
                            case PromptCheck onPrompt -> Optional.empty();
                        });
    }

    private static void refuse(Rule rule, Fields facts, String how) {
        throw Failed.invalid(
                facts.where() + ": the example of rule " + rule.id() + " " + how,
                "Correct the check or the example");
    }
}
