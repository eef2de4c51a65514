package dev.writ.change;

import dev.writ.governance.Verdict;
import dev.writ.waiver.Active;
import dev.writ.waiver.Waiver;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Parts violations into those that hold and those that somebody answers for, as many as there is
/// room to keep.
///
/// @param verdict on all that hold, whether or not they are listed
/// @param leftOut violations that are not listed
/// @param holding rules with a violation that nobody answers for, listed or not
record Violations(
        Verdict verdict, List<CheckedChange.Waived> waived, int leftOut, Set<String> holding) {

    private static final int MAX_COUNT = 500;

    /// With what is written around them they fit an item of the table.
    private static final int MAX_BYTES = 200 * 1024;

    private static final int MAX_MESSAGE = 400;

    /// @param active what is waived; empty where there is no project
    static Violations of(List<Verdict.Violation> all, Optional<Active> active) {
        var holding = new ArrayList<Verdict.Violation>();
        var waived = new ArrayList<CheckedChange.Waived>();
        for (Verdict.Violation each : all) {
            Optional<Waiver> waiver =
                    active.flatMap(waivers -> waivers.ofViolation(each.rule(), each.path()));
            waiver.ifPresentOrElse(
                    by -> waived.add(new CheckedChange.Waived(clipped(each), by.id().value())),
                    () -> holding.add(clipped(each)));
        }
        var room = new Room();
        var listed = worstFirst(holding).stream().filter(room::takes).toList();
        var listedWaived = waived.stream().filter(each -> room.takes(each.violation())).toList();
        return new Violations(
                new Verdict(Verdict.of(holding).status(), listed),
                listedWaived,
                holding.size() - listed.size() + waived.size() - listedWaived.size(),
                holding.stream().map(Verdict.Violation::rule).collect(Collectors.toSet()));
    }

    /// Rules of which every violation is waived.
    List<String> waivedOf(List<String> broken) {
        return broken.stream().filter(rule -> !holding.contains(rule)).toList();
    }

    private static List<Verdict.Violation> worstFirst(List<Verdict.Violation> all) {
        var first = new ArrayList<Verdict.Violation>();
        var more = new ArrayList<Verdict.Violation>();
        var rules = new HashSet<String>();
        for (Verdict.Violation each : all) {
            (rules.add(each.rule()) ? first : more).add(each);
        }
        var order = Comparator.comparing(Verdict.Violation::severity);
        first.sort(order);
        more.sort(order);
        first.addAll(more);
        return first;
    }

    private static Verdict.Violation clipped(Verdict.Violation each) {
        return each.message().length() <= MAX_MESSAGE
                ? each
                : new Verdict.Violation(
                        each.rule(),
                        each.severity(),
                        each.message().substring(0, MAX_MESSAGE) + "…",
                        each.remedy(),
                        each.path(),
                        each.line());
    }

    /// How much may still be listed.
    private static final class Room {

        private int count;
        private int bytes;

        boolean takes(Verdict.Violation each) {
            count++;
            bytes += size(each.message()) + size(each.remedy()) + size(each.path().orElse(""));
            return count <= MAX_COUNT && bytes <= MAX_BYTES;
        }

        private static int size(String text) {
            return text.getBytes(StandardCharsets.UTF_8).length;
        }
    }
}
