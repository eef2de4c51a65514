package dev.writ.library;

import dev.writ.kernel.Failed;
import dev.writ.kernel.Hash;
import java.util.List;
import java.util.stream.IntStream;

/// Checks that an imported template is whole and says what it says of itself.
final class CheckBundle {

    private final ValidateTemplate validateTemplate;

    CheckBundle(ValidateTemplate validateTemplate) {
        this.validateTemplate = validateTemplate;
    }

    /// @throws Failed naming the template and what is wrong with it
    void run(Bundle bundle) {
        Head head = bundle.head();
        List<Version> versions = bundle.versions();
        List<Move> moves = bundle.moves();
        require(
                isRow(versions.stream().map(Version::number).toList(), head.latest()),
                head,
                "versions");
        require(isRow(moves.stream().map(Move::number).toList(), head.moves()), head, "moves");
        require(
                bundle.items().keySet().stream()
                        .allMatch(key -> key.partition().equals(Head.partition(head.id()))),
                head,
                "rows");
        require(head.stars().equals(stars(bundle.ratings())), head, "ratings");
        require(versions.getLast().sha256().equals(head.sha256()), head, "hash");
        require(pointsWell(head, moves), head, "aliases");
        versions.forEach(this::check);
    }

    private void check(Version version) {
        if (!Hash.sha256(version.text()).equals(version.sha256())) {
            throw Failed.invalid(
                    "The text of " + version.ref() + " is not the one of its hash",
                    "Import the files as they were exported");
        }
        version.cases().ifPresent(Cases::checked);
        validateTemplate
                .run(new ValidateTemplate.Input(version.id().name(), version.text()))
                .sound();
    }

    private static boolean isRow(List<Integer> numbers, int last) {
        return numbers.equals(IntStream.rangeClosed(1, last).boxed().toList());
    }

    private static Stars stars(List<Rating> ratings) {
        return new Stars(ratings.size(), ratings.stream().mapToInt(Rating::stars).sum());
    }

    private static boolean pointsWell(Head head, List<Move> moves) {
        return head.aliases().entrySet().stream()
                .allMatch(
                        each ->
                                moves.reversed().stream()
                                        .filter(move -> move.alias() == each.getKey())
                                        .findFirst()
                                        .filter(move -> move.to() == each.getValue())
                                        .isPresent());
    }

    private static void require(boolean holds, Head head, String what) {
        if (!holds) {
            throw Failed.invalid(
                    "The " + what + " of " + head.id() + " do not fit together",
                    "Import the files as they were exported");
        }
    }
}
