package dev.writ.finding;

import dev.writ.finding.Group.Member;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/// Sorts out what somebody has accepted, and tells the groups of the same files of it.
final class Waived {

    /// Of one prompt; a reader has no use for more.
    static final int MAX_NEAR = 10;

    /// What a group with all its findings and plugins leaves of an item of the table.
    private static final int MAX_BYTES = 12_000;

    private static final int MAX_MEMBERS_BYTES = 340_000;

    private static final Comparator<Found> BY_LINE =
            Comparator.comparing((Found found) -> found.member().first().place().line())
                    .thenComparing(found -> found.member().finding().value());

    private final Accepted.Now accepted;
    private final Map<String, List<Found>> byPath = new HashMap<>();

    private record Found(Member member, Acceptance acceptance) {}

    Waived(Accepted.Now accepted) {
        this.accepted = accepted;
    }

    /// Whether nobody has accepted it.
    boolean keeps(Member member) {
        Optional<Acceptance> acceptance = accepted.of(member);
        acceptance.ifPresent(
                each ->
                        byPath.computeIfAbsent(path(member), any -> new ArrayList<>())
                                .add(new Found(member, each)));
        return acceptance.isEmpty();
    }

    /// Rules that are waived for files of a group, then accepted findings in them by path and line;
    /// the first ones if they are many.
    List<WaivedPlace> near(Group group) {
        var paths = new TreeSet<String>();
        group.members().forEach(member -> paths.add(path(member)));
        var all = new ArrayList<>(accepted.rules(paths));
        for (String path : paths) {
            byPath.getOrDefault(path, List.of()).stream()
                    .sorted(BY_LINE)
                    .limit(MAX_NEAR)
                    .forEach(each -> all.add(WaivedPlace.of(each.member(), each.acceptance())));
        }
        return fitting(all, room(group));
    }

    private static List<WaivedPlace> fitting(List<WaivedPlace> all, int room) {
        var kept = new ArrayList<WaivedPlace>();
        int bytes = 0;
        for (WaivedPlace each : all) {
            bytes += each.bytes();
            if (kept.size() < MAX_NEAR && bytes <= room) {
                kept.add(each);
            }
        }
        return kept;
    }

    private static int room(Group group) {
        int members = group.members().stream().mapToInt(Member::bytes).sum();
        return Math.min(MAX_BYTES, MAX_MEMBERS_BYTES - members);
    }

    private static String path(Member member) {
        return member.first().place().path();
    }
}
