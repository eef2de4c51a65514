package dev.writ.library;

import dev.writ.kernel.Page;
import dev.writ.kernel.Query;
import dev.writ.kernel.Table;
import dev.writ.kernel.UseCase;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Writes templates as files that people read, with all their versions, moves, cases and ratings,
/// retired ones too. An import of them gives the same library again.
@Singleton
public class ExportTemplates implements UseCase<ExportTemplates.Input, List<NamedText>> {

    /// @param home those of that home and no other; empty for all
    public record Input(Optional<Home> home) {}

    private final Table table;

    public ExportTemplates(Table table) {
        this.table = table;
    }

    /// By home and name.
    @Override
    public List<NamedText> run(Input input) {
        return Stream.of(Head.byChange(), Head.byRetirement())
                .flatMap(query -> ids(query).stream())
                .filter(id -> input.home().map(id.home()::equals).orElse(true))
                .map(TemplateId::toString)
                .distinct()
                .sorted()
                .flatMap(id -> Bundle.read(table, TemplateId.parse(id)).stream())
                .flatMap(bundle -> BundleFiles.write(bundle).stream())
                .toList();
    }

    private List<TemplateId> ids(Query first) {
        var ids = new ArrayList<TemplateId>();
        Optional<Query> rest = Optional.of(first);
        while (rest.isPresent()) {
            Query query = rest.get();
            Page page = table.query(query);
            page.items().stream().map(item -> Head.TYPE.value(item).id()).forEach(ids::add);
            rest = page.next().map(cursor -> query.after(Optional.of(cursor)));
        }
        return ids;
    }
}
