package dev.writ.prompt;

import dev.writ.audit.Event;
import dev.writ.draft.Draft;
import dev.writ.draft.DraftFacts;
import dev.writ.governance.EmbeddedRules;
import dev.writ.governance.Governance;
import dev.writ.governance.Verdict;
import dev.writ.kernel.Actor;
import dev.writ.kernel.Failed;
import dev.writ.kernel.Failure;
import dev.writ.kernel.Fields;
import dev.writ.kernel.Stored;
import dev.writ.kernel.Table;
import dev.writ.kernel.TryAgain;
import dev.writ.kernel.UseCase;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;

/// Makes a validated draft a prompt: immutable, with the hash of its text.
///
/// A draft that says the same of the same findings as an earlier prompt is that prompt, whichever
/// scan it came from. Prompt, draft and event are written together or not at all.
@Singleton
public class CommitDraft implements UseCase<CommitDraft.Input, Commit> {

    public record Input(DraftFacts draft, Governance governance, Verdict verdict) {}

    private final Table table;
    private final Clock clock;

    public CommitDraft(Table table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    @Override
    public Commit run(Input input) {
        if (input.verdict().status() == Verdict.Status.BLOCKED) {
            throw new Failed(
                    new Failure.Conflict(
                            Failure.Code.INVALID_STATE,
                            "Draft " + input.draft().id() + " is blocked",
                            "Mend what its verdict names and validate it again"));
        }
        Stored<Draft> draft = Draft.TYPE.need(table, Draft.key(input.draft().id()));
        EmbeddedRules embedded =
                EmbeddedRules.TYPE.need(table, EmbeddedRules.key(input.draft().id())).value();
        Prompt prompt = prompt(draft.value(), embedded, input);
        Commit commit = committed(prompt, draft);
        enrol(prompt, draft.value());
        return commit;
    }

    /// The first prompt of a finding is the one that counts; later ones find its place taken. What
    /// a call that is killed before has left out, the next one does.
    private void enrol(Prompt prompt, Draft draft) {
        draft.experiment()
                .map(chosen -> Enrolled.of(chosen, prompt))
                .ifPresent(subject -> table.write(Enrolled.TYPE.create(subject)));
    }

    private Commit committed(Prompt prompt, Stored<Draft> draft) {
        var before = Prompt.TYPE.find(table, Prompt.key(prompt.id()));
        if (before.isPresent()) {
            return before.get().value().commit();
        }
        var written =
                table.write(
                        List.of(
                                Prompt.TYPE.create(prompt),
                                Draft.TYPE.replace(
                                        draft, draft.value().withStatus(Draft.Status.COMMITTED)),
                                Event.TYPE.create(event(prompt))));
        if (!written.done()) {
            throw new TryAgain(
                    new Failure.Conflict(
                            Failure.Code.CONFLICT,
                            "Draft " + draft.value().id() + " was changed while it was committed",
                            "Repeat the step"));
        }
        return prompt.commit();
    }

    private Prompt prompt(Draft draft, EmbeddedRules embedded, Input input) {
        return new Prompt(
                PromptIdentity.of(draft, embedded),
                draft.scan(),
                draft.project(),
                draft.id(),
                draft.findings(),
                draft.persona(),
                draft.template(),
                embedded,
                input.verdict(),
                draft.severity(),
                draft.priority(),
                Prompt.Status.PENDING,
                input.governance().text(),
                input.governance().tokens(),
                clock.instant(),
                about(draft.inputs()),
                0);
    }

    private static Prompt.About about(Fields inputs) {
        return new Prompt.About(
                inputs.text("issue.tool", ""),
                inputs.text("issue.type", ""),
                inputs.text("issue.title", ""),
                inputs.text("issue.file_path", ""));
    }

    private static Event event(Prompt prompt) {
        return new Event(
                Event.Kind.PROMPT_COMMITTED,
                prompt.createdAt(),
                Actor.LOCAL,
                prompt.scan().value(),
                prompt.id().value(),
                Fields.builder()
                        .put("draft", prompt.draft().value())
                        .put("template", prompt.template().toString())
                        .put("policy", prompt.embedded().policy())
                        .put("sha256", prompt.sha256())
                        .put("verdict", prompt.verdict().status())
                        .build());
    }
}
