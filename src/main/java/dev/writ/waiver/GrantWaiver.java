package dev.writ.waiver;

import dev.writ.audit.Event;
import dev.writ.finding.FindingId;
import dev.writ.kernel.Actor;
import dev.writ.kernel.Failed;
import dev.writ.kernel.Failure;
import dev.writ.kernel.Hash;
import dev.writ.kernel.Stored;
import dev.writ.kernel.Table;
import dev.writ.kernel.UseCase;
import dev.writ.project.FindSettings;
import dev.writ.project.Project;
import dev.writ.project.ProjectName;
import dev.writ.waiver.JudgeCriteria.Judged;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Grants an exception. The same again, word for word and until the same day, is the waiver that
/// is there; once that was revoked it is a new one, and the revoked one stays on record.
@Singleton
public class GrantWaiver implements UseCase<GrantWaiver.Input, GrantWaiver.Output> {

    /// Times that the same waiver may be granted and revoked again.
    private static final int MAX_AGAIN = 100;

    private static final int ID_LENGTH = 20;

    public record Input(WaiverGrant request, Actor actor) {}

    /// What is to be waived. At least one of finding, rule and path; all that are given must hold.
    ///
    /// @param rule an analyzer's, as `tool/id` or its id; or the id of a governance rule
    /// @param path a glob such as `src/legacy/**`
    /// @param owner who answers for it, 1 to 100 characters
    /// @param reason 1 to 500 characters
    /// @param expires the last day on which it holds, in UTC; the latest possible when left out
    public record WaiverGrant(
            String project,
            Optional<String> finding,
            Optional<String> rule,
            Optional<String> path,
            String owner,
            String reason,
            Optional<String> expires) {}

    /// @param repeated it was there; nothing was written
    /// @param note what the caller might not expect of it; empty for most
    public record Output(
            Waiver waiver, Waiver.State state, long version, boolean repeated, String note) {}

    private final Table table;
    private final FindSettings findSettings;
    private final JudgeCriteria judgeCriteria;
    private final Clock clock;

    public GrantWaiver(
            Table table, FindSettings findSettings, JudgeCriteria judgeCriteria, Clock clock) {
        this.table = table;
        this.findSettings = findSettings;
        this.judgeCriteria = judgeCriteria;
        this.clock = clock;
    }

    /// @throws Failed naming the field and what it may say; nothing is written then
    @Override
    public Output run(Input input) {
        WaiverGrant request = input.request();
        var project = new ProjectName(request.project());
        String owner = Words.owner(request.owner());
        String reason = Words.reason(request.reason());
        var term = Term.of(findSettings.run(project).value().fields());
        LocalDate end = term.end(request.expires(), Waiver.today(clock));
        var criteria =
                new Criteria(request.finding().map(FindingId::new), request.rule(), request.path());
        Judged judged = judgeCriteria.run(project, criteria);
        table.write(Project.TYPE.put(new Project(project)));
        for (int n = 0; n < MAX_AGAIN; n++) {
            var waiver =
                    new Waiver(
                            id(project, judged, List.of(owner, reason, end + "#" + n)),
                            project,
                            judged.criteria(),
                            judged.waives(),
                            Optional.of(owner),
                            reason,
                            Optional.of(end),
                            new Mark(input.actor(), clock.instant()),
                            Optional.empty(),
                            Optional.empty());
            Optional<Output> output = granted(waiver, judged);
            if (output.isPresent()) {
                return output.get();
            }
        }
        throw new Failed(
                new Failure.Conflict(
                        Failure.Code.INVALID_STATE,
                        "This waiver was granted and revoked " + MAX_AGAIN + " times",
                        "Give another reason"));
    }

    private static WaiverId id(ProjectName project, Judged judged, List<String> more) {
        var parts = new ArrayList<>(List.of(project.value(), judged.waives().name()));
        parts.addAll(judged.criteria().parts());
        parts.addAll(more);
        return new WaiverId("w-" + Hash.id(ID_LENGTH, parts));
    }

    /// Empty when there is one of this id that was revoked. Of two that write at once the slower
    /// one finds what the other wrote.
    private Optional<Output> granted(Waiver waiver, Judged judged) {
        var event = Happened.event(Event.Kind.WAIVER_GRANTED, waiver, waiver.made());
        boolean written = table.write(List.of(Waiver.TYPE.create(waiver), event)).done();
        var stored =
                written
                        ? new Stored<>(waiver, 1)
                        : Waiver.TYPE.need(table, Waiver.key(waiver.id()));
        return Optional.of(stored)
                .filter(each -> each.value().revoked().isEmpty())
                .map(each -> Standing.of(each, clock))
                .map(
                        each ->
                                new Output(
                                        each.waiver(),
                                        each.state(),
                                        each.version(),
                                        !written,
                                        judged.note()));
    }
}
