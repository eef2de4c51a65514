package dev.writ.overview;

import dev.writ.kernel.UseCase;
import dev.writ.library.DiffVersions;
import dev.writ.library.FindTemplate;
import dev.writ.library.Head;
import dev.writ.library.Home;
import dev.writ.library.TemplateId;
import dev.writ.library.Version;
import dev.writ.template.TextDiff;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Two versions of a template, line by line.
@Singleton
public class ViewDiff implements UseCase<ViewDiff.Input, ViewDiff.Output> {

    /// @param from the version before the other when it is empty
    /// @param to the latest when it is empty
    public record Input(TemplateId id, OptionalInt from, OptionalInt to) {}

    /// @param rows all lines of both, in order
    public record Output(
            Head template, Home home, String name, int from, int to, List<TextDiff.Row> rows) {}

    private final FindTemplate findTemplate;
    private final DiffVersions diffVersions;

    public ViewDiff(FindTemplate findTemplate, DiffVersions diffVersions) {
        this.findTemplate = findTemplate;
        this.diffVersions = diffVersions;
    }

    /// @throws dev.writ.kernel.Failed when there is no such template or version
    @Override
    public Output run(Input input) {
        TemplateId id = input.id();
        var found = findTemplate.run(new FindTemplate.Input(id, input.to(), Optional.empty()));
        Version to = found.version();
        int from = input.from().orElse(Math.max(1, to.number() - 1));
        var rows = Optional.of(DiffVersions.View.ROWS);
        var diff = diffVersions.run(new DiffVersions.Input(id, from, to.number(), rows));
        return new Output(found.template(), id.home(), id.name(), from, to.number(), diff.rows());
    }
}
