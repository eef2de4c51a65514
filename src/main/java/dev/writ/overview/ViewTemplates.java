package dev.writ.overview;

import dev.writ.kernel.Listed;
import dev.writ.kernel.UseCase;
import dev.writ.library.Head;
import dev.writ.library.Home;
import dev.writ.library.ListTemplates;
import dev.writ.library.ListTemplates.Wanted;
import dev.writ.template.TemplateRef;
import dev.writ.template.TemplateVersion;
import dev.writ.template.Templates;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/// The templates that people can begin with: those of the library, and those that ship.
@Singleton
public class ViewTemplates implements UseCase<ListTemplates.Input, ViewTemplates.Output> {

    /// @param shipped that are asked for as well; beside the first part of the list only
    public record Output(Listed<Line> templates, List<Shipped> shipped) {}

    /// @param average of its stars, with one decimal; empty where nobody rated
    public record Line(Head template, Home home, String name, Optional<Double> average) {

        static Line of(Head head) {
            return new Line(head, head.id().home(), head.id().name(), Averages.of(head.stars()));
        }
    }

    /// A prompt template that ships: it lives at no home and has no alias.
    public record Shipped(TemplateRef ref, String name, String title, String persona) {

        static Shipped of(TemplateVersion version) {
            TemplateRef ref = version.ref();
            return new Shipped(ref, ref.name(), version.title(), version.persona());
        }
    }

    private final ListTemplates listTemplates;
    private final Templates templates;

    public ViewTemplates(ListTemplates listTemplates, Templates templates) {
        this.listTemplates = listTemplates;
        this.templates = templates;
    }

    @Override
    public Output run(ListTemplates.Input input) {
        Listed<Head> found = listTemplates.run(input);
        boolean begins = input.paging().cursor().isEmpty();
        return new Output(
                new Listed<>(found.items().stream().map(Line::of).toList(), found.next()),
                begins ? shipped(input.wanted()) : List.of());
    }

    private List<Shipped> shipped(Wanted wanted) {
        return templates.all().stream()
                .filter(each -> isWanted(each, wanted))
                .map(Shipped::of)
                .toList();
    }

    private static boolean isWanted(TemplateVersion version, Wanted wanted) {
        return wanted.home().isEmpty()
                && (wanted.types().isEmpty() || wanted.types().contains(version.type()))
                && wanted.category().map(version.type().category()::equals).orElse(true)
                && wanted.named().map(version.ref().name()::contains).orElse(true);
    }
}
