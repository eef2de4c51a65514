package dev.writ.prompt;

import dev.writ.finding.Priority;
import dev.writ.finding.ScanId;
import dev.writ.finding.Severity;
import dev.writ.kernel.Item;
import dev.writ.kernel.Key;
import dev.writ.kernel.Listed;
import dev.writ.kernel.Merged;
import dev.writ.kernel.Paging;
import dev.writ.kernel.Query;
import dev.writ.kernel.Sharded;
import dev.writ.kernel.Table;
import dev.writ.kernel.UseCase;
import dev.writ.project.AcrossProjects;
import dev.writ.project.ProjectName;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Prompts of a scan, of a project or of all projects; within a scan or a project those to act on
/// first in front (ledger S0-58).
@Singleton
public class ListPrompts implements UseCase<ListPrompts.Input, Listed<Prompt>> {

    public record Input(Filter filter, Paging paging) {}

    /// What is not given is not asked.
    ///
    /// @param severity at least
    public record Filter(
            Optional<ScanId> scan,
            Optional<ProjectName> project,
            Optional<String> persona,
            Optional<Prompt.Status> status,
            Optional<Severity> severity,
            Optional<Priority> priority) {

        boolean keeps(Prompt prompt) {
            return project.stream().allMatch(prompt.project()::equals)
                    && persona.stream().allMatch(prompt.persona()::equals)
                    && status.stream().allMatch(prompt.status()::equals)
                    && severity.stream().allMatch(prompt.severity()::atLeast)
                    && priority.stream().allMatch(prompt.priority()::equals);
        }
    }

    /// Rows of a scan that are read for one part at most, times the limit.
    private static final int MAX_ROUNDS = 20;

    private static final AcrossProjects PROMPTS =
            new AcrossProjects("prompts", project -> Query.ofIndex(Prompt.inProject(project), ""));

    private final Table table;

    public ListPrompts(Table table) {
        this.table = table;
    }

    @Override
    public Listed<Prompt> run(Input input) {
        return input.filter()
                .scan()
                .map(scan -> ofScan(scan, input))
                .orElseGet(() -> ofProjects(input));
    }

    private Listed<Prompt> ofProjects(Input input) {
        return PROMPTS.list(
                        table,
                        input.filter().project(),
                        item -> input.filter().keeps(Prompt.TYPE.value(item)),
                        input.paging())
                .map(Prompt.TYPE::value);
    }

    private Listed<Prompt> ofScan(ScanId scan, Input input) {
        Sharded planned = Planned.of(scan);
        Merged rows = planned.from(table, input.paging());
        var found = new ArrayList<Prompt>();
        Optional<Item> last = Optional.empty();
        int limit = input.paging().limit();
        for (int round = 0; round < MAX_ROUNDS && found.size() < limit && rows.hasNext(); round++) {
            List<Item> some = rows.take(limit - found.size());
            prompts(some).stream().filter(input.filter()::keeps).forEach(found::add);
            last = Optional.of(some.getLast());
        }
        return new Listed<>(found, rows.hasNext() ? last.map(planned::after) : Optional.empty());
    }

    private List<Prompt> prompts(List<Item> planned) {
        List<Key> keys =
                planned.stream()
                        .map(item -> Prompt.key(Planned.TYPE.value(item).prompt()))
                        .toList();
        var items = table.getAll(keys);
        return keys.stream()
                .flatMap(key -> Optional.ofNullable(items.get(key)).stream())
                .map(Prompt.TYPE::value)
                .toList();
    }
}
