package dev.writ.change;

import dev.writ.draft.DraftFacts;
import dev.writ.governance.Governance;
import dev.writ.governance.Validate;
import dev.writ.governance.Verdict;
import dev.writ.kernel.Actor;
import dev.writ.kernel.Failed;
import dev.writ.kernel.UseCase;
import dev.writ.project.ProjectName;
import dev.writ.prompt.PromptId;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/// The step validate: judges a prompt before it goes out, or the change that came back, by the same
/// rules.
@Singleton
public class ValidateWork implements UseCase<ValidateWork.Input, ValidateWork.Output> {

    /// Either `draft` and `governance`, or `change`, with or without the `prompt` it answers.
    public record Input(
            ProjectName project,
            Optional<DraftFacts> draft,
            Optional<Governance> governance,
            Optional<PromptId> prompt,
            Optional<Submission> change) {}

    /// The verdict; of a change with all there is to know of it.
    public record Output(
            Verdict.Status status,
            List<Verdict.Violation> violations,
            Optional<CheckedChange> change) {

        public Output {
            violations = List.copyOf(violations);
        }
    }

    private final Validate validate;
    private final CheckChange checkChange;

    public ValidateWork(Validate validate, CheckChange checkChange) {
        this.validate = validate;
        this.checkChange = checkChange;
    }

    /// @throws Failed when it is neither a prompt nor a change, or both
    @Override
    public Output run(Input input) {
        boolean isPrompt = input.draft().isPresent() && input.governance().isPresent();
        if (isPrompt == input.change().isPresent()) {
            throw Failed.invalid(
                    "There is not exactly one of a prompt and a change to validate",
                    "Give draft and governance, or change");
        }
        return isPrompt ? ofPrompt(input) : ofChange(input);
    }

    private Output ofPrompt(Input input) {
        Verdict verdict =
                validate.run(
                        new Validate.Input(
                                input.project(),
                                input.draft().orElseThrow(),
                                input.governance().orElseThrow()));
        return new Output(verdict.status(), verdict.violations(), Optional.empty());
    }

    private Output ofChange(Input input) {
        CheckedChange checked =
                checkChange.run(
                        new CheckChange.Input(
                                Optional.of(input.project()),
                                input.prompt(),
                                input.change().orElseThrow(),
                                Trees.NONE,
                                Optional.empty(),
                                Actor.LOCAL));
        return new Output(
                checked.verdict().status(), checked.verdict().violations(), Optional.of(checked));
    }
}
