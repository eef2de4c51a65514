package dev.writ.draft;

import dev.writ.finding.Glob;
import dev.writ.finding.Group;
import dev.writ.finding.GroupId;
import dev.writ.kernel.Failed;
import dev.writ.kernel.Fields;
import dev.writ.kernel.Stored;
import dev.writ.kernel.Table;
import dev.writ.kernel.TryAgain;
import dev.writ.kernel.UseCase;
import dev.writ.library.KnownTemplates;
import dev.writ.project.FindSettings;
import dev.writ.project.ProjectName;
import dev.writ.project.ProjectSettings;
import dev.writ.template.InputSpec;
import dev.writ.template.Personas;
import dev.writ.template.TemplateVersion;
import dev.writ.template.Templates;
import dev.writ.template.Untrusted;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Puts what the project sets over a draft's inputs, and over that what the nearest feature sets.
///
/// Settings name inputs of any shipped template, and of those of the library that hold in the
/// project; those of other templates are passed over here.
@Singleton
public class Customize implements UseCase<Customize.Input, Customization> {

    public record Input(ProjectName project, GroupId group, DraftFacts draft) {}

    /// What the chain itself knows better than any settings.
    private static final Set<String> OURS =
            Set.of(
                    "session_id",
                    "fence",
                    "places",
                    "governance_rules",
                    "safety_checks",
                    "rollback_procedures");

    private static final int MAX_CHARS = 500;

    private final Table table;
    private final FindSettings findSettings;
    private final Templates templates;
    private final KnownTemplates knownTemplates;
    private final Personas personas;
    private final Clock clock;

    public Customize(
            Table table,
            FindSettings findSettings,
            Templates templates,
            KnownTemplates knownTemplates,
            Personas personas,
            Clock clock) {
        this.table = table;
        this.findSettings = findSettings;
        this.templates = templates;
        this.knownTemplates = knownTemplates;
        this.personas = personas;
        this.clock = clock;
    }

    @Override
    public Customization run(Input input) {
        Stored<Draft> draft = Draft.TYPE.need(table, Draft.key(input.draft().id()));
        Group group = Group.TYPE.need(table, Group.key(input.group())).value();
        ProjectSettings settings = findSettings.run(input.project()).value();
        Map<String, String> overrides = overrides(settings.fields(), group.path());
        check(settings, overrides.keySet());
        TemplateVersion template = knownTemplates.version(draft.value().template());
        overrides.keySet().removeIf(name -> !isInputOf(template, name));
        store(draft, overrides);
        return new Customization(List.copyOf(overrides.keySet()));
    }

    /// @throws Failed when inputs are named that no template has, or a feature is not understood
    public void check(ProjectSettings settings) {
        Fields all = settings.fields();
        all.optionalChild("inputs").ifPresent(each -> check(settings, each.values().keySet()));
        features(all)
                .flatMap(feature -> feature.optionalChild("inputs").stream())
                .forEach(each -> check(settings, each.values().keySet()));
    }

    private static Map<String, String> overrides(Fields settings, String path) {
        var overrides = new TreeMap<String, String>();
        settings.optionalChild("inputs").ifPresent(each -> put(overrides, each));
        features(settings)
                .filter(feature -> isAt(feature, path))
                .findFirst()
                .flatMap(feature -> feature.optionalChild("inputs"))
                .ifPresent(each -> put(overrides, each));
        return overrides;
    }

    private static Stream<Fields> features(Fields settings) {
        return settings.optionalChild("features").stream()
                .flatMap(features -> features.values().keySet().stream().map(features::child))
                .map(feature -> feature.only("paths", "inputs"));
    }

    private static void put(Map<String, String> overrides, Fields inputs) {
        for (String name : inputs.values().keySet()) {
            overrides.put(name, Untrusted.line(inputs.text(name), MAX_CHARS));
        }
    }

    private static boolean isAt(Fields feature, String path) {
        return feature.texts("paths").stream().map(Glob::new).anyMatch(glob -> glob.matches(path));
    }

    private void check(ProjectSettings settings, Set<String> names) {
        List<String> known = open(templates.all().stream());
        if (!known.containsAll(names)) {
            known = open(Stream.concat(templates.all().stream(), held(settings)));
        }
        for (String name : names) {
            if (!known.contains(name)) {
                throw Failed.invalid(
                        "writ.yaml: inputs." + name + " is no input of any template",
                        "Use one of " + String.join(", ", known));
            }
        }
    }

    /// The templates that any persona may speak in the project.
    private Stream<TemplateVersion> held(ProjectSettings settings) {
        Fields all = settings.fields();
        var features = all.optionalChild("features").map(Fields::values).orElse(Map.of()).keySet();
        Stream<List<String>> places =
                Stream.concat(Stream.of(List.of()), features.stream().map(List::of));
        return places.flatMap(
                place ->
                        personas.all().stream()
                                .flatMap(
                                        persona ->
                                                knownTemplates
                                                        .spoken(
                                                                persona,
                                                                settings.project(),
                                                                place,
                                                                all,
                                                                Optional.empty())
                                                        .stream()
                                                        .map(KnownTemplates.Spoken::version)));
    }

    private static List<String> open(Stream<TemplateVersion> templates) {
        return templates
                .flatMap(template -> template.inputs().stream())
                .map(InputSpec::name)
                .filter(Customize::isOpen)
                .distinct()
                .sorted()
                .toList();
    }

    private static boolean isOpen(String name) {
        return !OURS.contains(name) && !name.startsWith("issue.") && !name.startsWith("persona.");
    }

    private static boolean isInputOf(TemplateVersion template, String name) {
        return template.inputs().stream().anyMatch(input -> input.name().equals(name));
    }

    private void store(Stored<Draft> draft, Map<String, String> overrides) {
        var inputs = new LinkedHashMap<>(draft.value().inputs().values());
        inputs.putAll(overrides);
        if (inputs.equals(draft.value().inputs().values())) {
            return;
        }
        Draft changed = draft.value().withInputs(Fields.of("", inputs), clock.instant());
        if (!table.write(Draft.TYPE.replace(draft, changed)).done()) {
            throw new TryAgain(Draft.changed(changed.id()));
        }
    }
}
