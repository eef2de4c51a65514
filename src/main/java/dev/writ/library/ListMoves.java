package dev.writ.library;

import dev.writ.kernel.Table;
import dev.writ.kernel.UseCase;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The aliases of a template: where they point, and every move that brought them there.
@Singleton
public class ListMoves implements UseCase<TemplateId, ListMoves.Output> {

    /// @param aliases versions by alias, `latest` among them
    /// @param moves the newest first
    public record Output(TemplateId id, Map<Alias, Integer> aliases, List<Move> moves) {

        public Output {
            aliases = Map.copyOf(aliases);
            moves = List.copyOf(moves);
        }
    }

    private final Heads heads;
    private final Table table;

    public ListMoves(Heads heads, Table table) {
        this.heads = heads;
        this.table = table;
    }

    @Override
    public Output run(TemplateId id) {
        Head head = heads.need(id).value();
        var aliases = new EnumMap<Alias, Integer>(Alias.class);
        aliases.putAll(head.aliases());
        aliases.put(Alias.LATEST, head.latest());
        return new Output(id, aliases, Moves.of(table, id));
    }
}
