package dev.writ.finding;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.writ.kernel.Failed;
import dev.writ.kernel.Table;
import dev.writ.kernel.UseCase;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Puts the findings of a scan into groups, one for each prompt, best first. What somebody has
/// accepted at this moment is left out.
@Singleton
public class GroupFindings implements UseCase<GroupFindings.Input, GroupFindings.Output> {

    public record Input(ScanId scan, By by, Filter filter) {}

    /// What the members of a group share.
    public enum By {
        /// Nothing: one finding a group.
        @JsonProperty("none")
        NONE,
        /// The rule and the file.
        @JsonProperty("file")
        FILE,
        /// The rule.
        @JsonProperty("rule")
        RULE
    }

    /// Which findings to group.
    ///
    /// @param rules ids of analyzers' rules, alone or as `tool/id`; empty for all
    /// @param paths globs such as `src/**`; empty for all
    /// @param limit groups at most, best first; 0 for all
    public record Filter(
            Optional<Severity> atLeast, List<String> rules, List<String> paths, int limit) {

        public static final Filter NONE = new Filter(Optional.empty(), List.of(), List.of(), 0);

        public Filter {
            rules = named("rules", rules);
            paths = named("paths", paths);
            if (limit < 0) {
                throw Failed.invalid("The limit is " + limit, "Use 1 or more, or 0 for no limit");
            }
        }

        private static List<String> named(String field, List<String> texts) {
            if (texts.stream().anyMatch(Objects::isNull)) {
                throw Failed.invalid(field + " has an entry that is null", "Leave it out");
            }
            return List.copyOf(texts);
        }
    }

    /// What was grouped and what was not.
    ///
    /// @param groups best first: the most urgent, the worst severity, security, most members, then
    /// path and line
    /// @param filteredOut findings that the filter left out
    /// @param beyondLimit findings in groups beyond the limit
    /// @param waived findings that the filter let through and somebody has accepted
    public record Output(List<Group> groups, int filteredOut, int beyondLimit, int waived) {}

    private final Table table;
    private final Accepted accepted;

    public GroupFindings(Table table, Accepted accepted) {
        this.table = table;
        this.accepted = accepted;
    }

    @Override
    public Output run(Input input) {
        Scan scan = Scan.need(table, input.scan());
        var members = new ReadMembers(table).of(scan);
        var wanted = new Wanted(input.filter());
        var wantedOnes = members.stream().filter(wanted::test).toList();
        var waived = new Waived(accepted.now(scan.project()));
        var chosen = wantedOnes.stream().filter(waived::keeps).toList();
        var groups = new FormGroups(scan, input.by()).of(chosen);
        int limit = input.filter().limit() == 0 ? groups.size() : input.filter().limit();
        var context = new MatchContext(ScanContext.of(table, scan));
        var kept =
                groups.stream()
                        .limit(limit)
                        .map(each -> each.with(context.of(each).and(waived.near(each))))
                        .toList();
        table.putAll(kept.stream().map(Group.TYPE::item).toList());
        return new Output(
                kept,
                members.size() - wantedOnes.size(),
                chosen.size() - count(kept),
                wantedOnes.size() - chosen.size());
    }

    private static int count(List<Group> groups) {
        return groups.stream().mapToInt(group -> group.members().size()).sum();
    }
}
