package dev.writ.library;

import dev.writ.kernel.Cursor;
import dev.writ.kernel.Listed;
import dev.writ.kernel.Page;
import dev.writ.kernel.Paging;
import dev.writ.kernel.Table;
import dev.writ.kernel.UseCase;
import jakarta.inject.Singleton;

/// The versions of a template, the newest first, without their texts.
@Singleton
public class ListVersions implements UseCase<ListVersions.Input, Listed<ListVersions.Line>> {

    public record Input(TemplateId id, Paging paging) {}

    /// One version in a list.
    ///
    /// @param cases whether it has some
    public record Line(int number, String sha256, String message, Stamp made, boolean cases) {

        static Line of(Version version) {
            return new Line(
                    version.number(),
                    version.sha256(),
                    version.message(),
                    version.made(),
                    version.cases().isPresent());
        }
    }

    private final Heads heads;
    private final Table table;

    public ListVersions(Heads heads, Table table) {
        this.heads = heads;
        this.table = table;
    }

    @Override
    public Listed<Line> run(Input input) {
        heads.need(input.id());
        String list = "versions of " + input.id();
        var from = input.paging().cursor().map(cursor -> Cursor.open(cursor, list, 1).getFirst());
        Page page = table.query(Version.of(input.id()).limit(input.paging().limit()).after(from));
        return new Listed<>(
                page.items().stream().map(Version.TYPE::value).map(Line::of).toList(),
                page.next().map(next -> Cursor.close(list, next)));
    }
}
