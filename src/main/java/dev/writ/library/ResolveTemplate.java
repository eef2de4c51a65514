package dev.writ.library;

import dev.writ.kernel.Item;
import dev.writ.kernel.Key;
import dev.writ.kernel.Table;
import dev.writ.kernel.UseCase;
import dev.writ.project.ProjectName;
import dev.writ.template.TemplateRef;
import dev.writ.template.TemplateVersion;
import dev.writ.template.Templates;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds the version of a template that holds: of the nearest home that has one under the alias;
/// below all homes is what ships. One batch get of heads, never from a cache, so that an alias
/// holds from the moment it was moved.
@Singleton
public class ResolveTemplate implements UseCase<ResolveTemplate.Input, Resolution> {

    /// @param project empty to look at the global home only
    /// @param features those that the work is in, the nearest first
    /// @param unit what an experiment assigns; empty to ask none
    public record Input(
            String name,
            Optional<ProjectName> project,
            List<String> features,
            TemplateSettings.Source source,
            Alias alias,
            Optional<String> unit) {

        public Input {
            features = List.copyOf(features);
        }
    }

    private static final String SHIPPED = "shipped";

    private final Table table;
    private final Templates templates;
    private final Variants variants;

    public ResolveTemplate(Table table, Templates templates, Variants variants) {
        this.table = table;
        this.templates = templates;
        this.variants = variants;
    }

    @Override
    public Resolution run(Input input) {
        var looks = new ArrayList<Resolution.Look>();
        for (Resolution.Look look : looks(input)) {
            looks.add(held(looks).map(ref -> farther(look, ref)).orElse(look));
        }
        Optional<TemplateRef> held = held(looks);
        Optional<Variants.Chosen> chosen = held.flatMap(ref -> chosen(input, ref));
        return new Resolution(
                input.name(),
                chosen.map(Variants.Chosen::ref).or(() -> held),
                looks,
                chosen.map(each -> each.experiment() + "/" + each.variant()));
    }

    private static Optional<TemplateRef> held(List<Resolution.Look> looks) {
        return looks.stream()
                .filter(look -> look.outcome() == Resolution.Outcome.TAKEN)
                .findFirst()
                .flatMap(Resolution.Look::version);
    }

    private Optional<Variants.Chosen> chosen(Input input, TemplateRef ref) {
        return input.project()
                .flatMap(
                        project ->
                                input.unit()
                                        .flatMap(
                                                unit ->
                                                        variants.choose(
                                                                new Variants.Asked(
                                                                        ref, project, unit))));
    }

    private List<Resolution.Look> looks(Input input) {
        List<Home> homes = homes(input);
        boolean asked =
                input.source() == TemplateSettings.Source.LIBRARY
                        && TemplateId.isName(input.name());
        Map<Key, Item> found =
                asked
                        ? table.getAll(homes.stream().map(home -> key(home, input)).toList())
                        : Map.of();
        var looks = new ArrayList<Resolution.Look>();
        for (Home home : homes) {
            looks.add(asked ? at(home, input, found) : notAsked(home));
        }
        looks.add(shipped(input));
        return looks;
    }

    private static Key key(Home home, Input input) {
        return Head.key(new TemplateId(home, input.name()));
    }

    private static List<Home> homes(Input input) {
        Stream<Home> ofProject =
                input.project()
                        .filter(Home::isProject)
                        .map(
                                project ->
                                        Stream.concat(
                                                input.features().stream()
                                                        .filter(Home::isFeature)
                                                        .distinct()
                                                        .map(each -> Home.of(project, each)),
                                                Stream.of(Home.of(project))))
                        .orElse(Stream.empty());
        return Stream.concat(ofProject, Stream.of(Home.GLOBAL)).toList();
    }

    private static Resolution.Look at(Home home, Input input, Map<Key, Item> found) {
        Optional<Head> head =
                Optional.ofNullable(found.get(key(home, input))).map(Head.TYPE::value);
        if (head.isEmpty()) {
            return look(home, Resolution.Outcome.ABSENT, "There is no " + input.name() + " here");
        }
        if (head.get().hasRetired()) {
            return look(home, Resolution.Outcome.RETIRED, "It is retired");
        }
        return head.get()
                .version(input.alias())
                .map(version -> head.get().id().at(version))
                .map(ref -> taken(home.toString(), ref, "It is " + input.alias().word() + " here"))
                .orElseGet(
                        () ->
                                look(
                                        home,
                                        Resolution.Outcome.NO_ALIAS,
                                        "No version is " + input.alias().word()));
    }

    private Resolution.Look shipped(Input input) {
        return templates
                .latest(input.name())
                .map(TemplateVersion::ref)
                .map(ref -> taken(SHIPPED, ref, "It ships with Writ"))
                .orElseGet(
                        () ->
                                new Resolution.Look(
                                        SHIPPED,
                                        Resolution.Outcome.ABSENT,
                                        Optional.empty(),
                                        "No " + input.name() + " ships with Writ"));
    }

    private static Resolution.Look notAsked(Home home) {
        return look(home, Resolution.Outcome.NOT_ASKED, "The project takes shipped ones only");
    }

    private static Resolution.Look look(Home home, Resolution.Outcome outcome, String reason) {
        return new Resolution.Look(home.toString(), outcome, Optional.empty(), reason);
    }

    private static Resolution.Look taken(String place, TemplateRef ref, String reason) {
        return new Resolution.Look(place, Resolution.Outcome.TAKEN, Optional.of(ref), reason);
    }

    /// What is there all the same, but does not count any more.
    private static Resolution.Look farther(Resolution.Look look, TemplateRef taken) {
        if (look.outcome() != Resolution.Outcome.TAKEN) {
            return look;
        }
        return new Resolution.Look(
                look.place(),
                Resolution.Outcome.FARTHER,
                look.version(),
                taken + " is nearer to the work");
    }
}
