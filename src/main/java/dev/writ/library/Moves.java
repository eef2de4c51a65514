package dev.writ.library;

import dev.writ.kernel.Page;
import dev.writ.kernel.Query;
import dev.writ.kernel.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The whole history of a template's aliases.
final class Moves {

    private Moves() {}

    /// The newest first.
    static List<Move> of(Table table, TemplateId id) {
        var moves = new ArrayList<Move>();
        Optional<Query> rest = Optional.of(Move.of(id));
        while (rest.isPresent()) {
            Query query = rest.get();
            Page page = table.query(query);
            page.items().stream().map(Move.TYPE::value).forEach(moves::add);
            rest = page.next().map(cursor -> query.after(Optional.of(cursor)));
        }
        return moves;
    }
}
