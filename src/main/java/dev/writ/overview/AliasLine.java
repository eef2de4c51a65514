package dev.writ.overview;

import dev.writ.library.Alias;
import dev.writ.library.Head;
import dev.writ.library.Move;
import java.util.List;
import java.util.Optional;

/// Where an alias of a template points.
///
/// @param version empty while it points nowhere
/// @param before where one step back leads; empty when there is none
/// @param guarded it takes a passing record and an approver who is not the author
/// @param moves of this alias, the newest first
public record AliasLine(
        Alias alias,
        Optional<Integer> version,
        Optional<Integer> before,
        boolean guarded,
        List<Move> moves) {

    static AliasLine of(Head head, Alias alias, List<Move> all) {
        List<Move> moves = all.stream().filter(each -> each.alias() == alias).toList();
        Optional<Integer> before =
                moves.stream()
                        .limit(1)
                        .flatMapToInt(each -> each.from().stream())
                        .boxed()
                        .findFirst();
        return new AliasLine(alias, head.version(alias), before, alias.isProtected(), moves);
    }
}
