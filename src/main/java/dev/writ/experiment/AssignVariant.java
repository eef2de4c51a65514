package dev.writ.experiment;

import dev.writ.kernel.Stored;
import dev.writ.kernel.Table;
import dev.writ.template.TemplateRef;
import jakarta.inject.Singleton;
import java.util.Optional;

/// Which variant a piece of work gets while an experiment runs on its template. One get.
@Singleton
public class AssignVariant {

    private final Table table;

    public AssignVariant(Table table) {
        this.table = table;
    }

    /// @param experiment its id
    public record Assigned(String experiment, Variant variant) {}

    /// @param resolved the version that holds without an experiment
    /// @param unit what is assigned, such as a finding's id
    public Optional<Assigned> of(TemplateRef resolved, String unit) {
        return Running.TYPE
                .find(table, Running.key(resolved.name()))
                .map(Stored::value)
                .map(
                        running ->
                                new Assigned(
                                        running.experiment().value(),
                                        Assignment.of(running.salt(), unit, running.variants())));
    }
}
