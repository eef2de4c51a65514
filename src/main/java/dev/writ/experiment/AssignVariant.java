package dev.writ.experiment;

import dev.writ.kernel.Stored;
import dev.writ.kernel.Table;
import dev.writ.library.Variants;
import jakarta.inject.Singleton;
import java.util.Optional;

/// Which variant a piece of work gets while an experiment runs on its template. One get.
@Singleton
public class AssignVariant implements Variants {

    private final Table table;

    public AssignVariant(Table table) {
        this.table = table;
    }

    @Override
    public Optional<Chosen> choose(Asked asked) {
        return Running.TYPE
                .find(table, Running.key(asked.resolved().name()))
                .map(Stored::value)
                .map(running -> chosen(running, asked.unit()));
    }

    private static Chosen chosen(Running running, String unit) {
        Variant variant = Assignment.of(running.salt(), unit, running.variants());
        return new Chosen(variant.template(), running.experiment().value(), variant.name());
    }
}
