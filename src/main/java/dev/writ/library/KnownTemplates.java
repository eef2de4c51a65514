package dev.writ.library;

import dev.writ.kernel.Caches;
import dev.writ.kernel.Failed;
import dev.writ.kernel.Fields;
import dev.writ.kernel.Table;
import dev.writ.kernel.Yaml;
import dev.writ.project.ProjectName;
import dev.writ.template.Persona;
import dev.writ.template.Personas;
import dev.writ.template.TemplateRef;
import dev.writ.template.TemplateText;
import dev.writ.template.TemplateVersion;
import dev.writ.template.Templates;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/// Every version that can be named: those that ship and those of the library, which are remembered,
/// as they never change.
@Singleton
public class KnownTemplates {

    private static final int MAX_KEPT = 1_000;

    private final Table table;
    private final Yaml yaml;
    private final Personas personas;
    private final Templates templates;
    private final ResolveTemplate resolveTemplate;
    private final Caches.Cache<TemplateRef, TemplateVersion> versions;

    public KnownTemplates(
            Table table,
            Yaml yaml,
            Personas personas,
            Templates templates,
            ResolveTemplate resolveTemplate,
            Caches caches) {
        this.table = table;
        this.yaml = yaml;
        this.personas = personas;
        this.templates = templates;
        this.resolveTemplate = resolveTemplate;
        this.versions = caches.cache("library-templates", MAX_KEPT);
    }

    /// The name without the home it lives at.
    public static String name(TemplateRef ref) {
        return TemplateId.isOfLibrary(ref) ? TemplateId.parse(ref.name()).name() : ref.name();
    }

    /// @throws Failed when there is no such version
    public TemplateVersion version(TemplateRef ref) {
        return TemplateId.isOfLibrary(ref) ? versions.get(ref, this::read) : templates.version(ref);
    }

    /// The version that a persona speaks in a project, under the settings that hold there.
    ///
    /// @param features those that the work is in, the nearest first
    /// @param unit what an experiment assigns; empty to ask none
    /// @return empty when no template of that name holds
    public Optional<Spoken> spoken(
            Persona persona,
            ProjectName project,
            List<String> features,
            Fields settings,
            Optional<String> unit) {
        var own = TemplateSettings.of(settings);
        Resolution resolution = resolved(own.template(persona), project, features, settings, unit);
        return resolution.ref().map(ref -> new Spoken(version(ref), resolution.experiment()));
    }

    /// @param experiment that chose the version, with its variant: `x-1/a`
    public record Spoken(TemplateVersion version, Optional<String> experiment) {}

    /// The version of a name that holds in a project, under the settings that hold there.
    public Optional<TemplateVersion> named(
            String name,
            ProjectName project,
            List<String> features,
            Fields settings,
            Optional<String> unit) {
        return resolved(name, project, features, settings, unit).ref().map(this::version);
    }

    private Resolution resolved(
            String name,
            ProjectName project,
            List<String> features,
            Fields settings,
            Optional<String> unit) {
        var own = TemplateSettings.of(settings);
        return resolveTemplate.run(
                new ResolveTemplate.Input(
                        name, Optional.of(project), features, own.source(), own.alias(), unit));
    }

    private TemplateVersion read(TemplateRef ref) {
        TemplateId id = TemplateId.parse(ref.name());
        Version version =
                Version.TYPE
                        .find(table, Version.key(id, ref.version()))
                        .orElseThrow(() -> Version.absent(id, ref.version()))
                        .value();
        TemplateText text = TemplateText.split(ref.toString(), version.text(), yaml).orElseThrow();
        var contract = new ReadContract(id.name(), text, version.text(), personas).contract();
        return templates.kept(ref, contract, version.text(), text.body());
    }
}
