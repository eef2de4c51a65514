package dev.writ.overview;

import dev.writ.kernel.Listed;
import dev.writ.kernel.Paging;
import dev.writ.kernel.UseCase;
import dev.writ.library.Alias;
import dev.writ.library.ExplainTemplate;
import dev.writ.library.FindTemplate;
import dev.writ.library.Head;
import dev.writ.library.Home;
import dev.writ.library.ListMoves;
import dev.writ.library.ListVersions;
import dev.writ.library.Resolution;
import dev.writ.library.TemplateId;
import dev.writ.library.Version;
import dev.writ.project.ProjectName;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/// A template of the library with the text of one version, and which version holds where.
@Singleton
public class ViewTemplate implements UseCase<ViewTemplate.Input, ViewTemplate.Output> {

    /// @param version whose text is shown; the latest when it is empty
    /// @param project where it is explained which version holds; that of the home when it is empty
    /// @param path of a file there, whose features count
    /// @param versions which part of their list
    public record Input(
            TemplateId id,
            OptionalInt version,
            Optional<ProjectName> project,
            Optional<String> path,
            Paging versions) {

        private Optional<ProjectName> explained() {
            return project.or(() -> id.home().project());
        }
    }

    /// @param average of its stars, with one decimal; empty where nobody rated
    /// @param aliases those that are moved by hand
    /// @param explained the project of the resolution; empty like it for a global template when
    ///     no project is asked for
    public record Output(
            Head template,
            Home home,
            String name,
            Version version,
            Optional<Double> average,
            List<AliasLine> aliases,
            Listed<VersionLine> versions,
            Optional<ProjectName> explained,
            Optional<Resolution> resolution) {}

    private final FindTemplate findTemplate;
    private final ListVersions listVersions;
    private final ListMoves listMoves;
    private final ExplainTemplate explainTemplate;

    public ViewTemplate(
            FindTemplate findTemplate,
            ListVersions listVersions,
            ListMoves listMoves,
            ExplainTemplate explainTemplate) {
        this.findTemplate = findTemplate;
        this.listVersions = listVersions;
        this.listMoves = listMoves;
        this.explainTemplate = explainTemplate;
    }

    /// @throws dev.writ.kernel.Failed when there is no such template or version
    @Override
    public Output run(Input input) {
        TemplateId id = input.id();
        var found = findTemplate.run(new FindTemplate.Input(id, input.version(), Optional.empty()));
        Head head = found.template();
        return new Output(
                head,
                id.home(),
                id.name(),
                found.version(),
                Averages.of(head.stars()),
                aliases(head),
                versions(head, input.versions()),
                input.explained(),
                input.explained()
                        .map(project -> new ExplainTemplate.Input(id.name(), project, input.path()))
                        .map(explainTemplate::run));
    }

    private List<AliasLine> aliases(Head head) {
        var moves = listMoves.run(head.id()).moves();
        return Stream.of(Alias.PRODUCTION, Alias.STAGING)
                .map(alias -> AliasLine.of(head, alias, moves))
                .toList();
    }

    private Listed<VersionLine> versions(Head head, Paging paging) {
        var found = listVersions.run(new ListVersions.Input(head.id(), paging));
        return new Listed<>(
                found.items().stream().map(each -> VersionLine.of(head, each)).toList(),
                found.next());
    }
}
