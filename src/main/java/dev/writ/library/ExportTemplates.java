package dev.writ.library;

import dev.writ.kernel.Page;
import dev.writ.kernel.Query;
import dev.writ.kernel.Table;
import dev.writ.kernel.UseCase;
import dev.writ.template.TemplateType;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Writes templates as files that people read, with all their versions, moves, cases and ratings,
/// retired ones too. An import of them gives the same library again.
@Singleton
public class ExportTemplates implements UseCase<ExportTemplates.Input, List<NamedText>> {

    /// @param home those of that home and no other; empty for all
    /// @param types empty for all
    public record Input(Optional<Home> home, Set<TemplateType> types) {

        public Input {
            types = Set.copyOf(types);
        }

        boolean asksFor(Head head) {
            return home.map(head.id().home()::equals).orElse(true)
                    && (types.isEmpty() || types.contains(head.type()));
        }
    }

    private final Table table;

    public ExportTemplates(Table table) {
        this.table = table;
    }

    /// By home and name.
    @Override
    public List<NamedText> run(Input input) {
        return Stream.of(Head.byChange(), Head.byRetirement())
                .flatMap(query -> heads(query).stream())
                .filter(input::asksFor)
                .map(head -> head.id().toString())
                .distinct()
                .sorted()
                .flatMap(id -> Bundle.read(table, TemplateId.parse(id)).stream())
                .flatMap(bundle -> BundleFiles.write(bundle).stream())
                .toList();
    }

    private List<Head> heads(Query first) {
        var heads = new ArrayList<Head>();
        Optional<Query> rest = Optional.of(first);
        while (rest.isPresent()) {
            Query query = rest.get();
            Page page = table.query(query);
            page.items().stream().map(Head.TYPE::value).forEach(heads::add);
            rest = page.next().map(cursor -> query.after(Optional.of(cursor)));
        }
        return heads;
    }
}
