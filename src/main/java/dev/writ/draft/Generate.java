package dev.writ.draft;

import dev.writ.finding.FindingId;
import dev.writ.finding.Group;
import dev.writ.finding.GroupId;
import dev.writ.finding.ScanId;
import dev.writ.kernel.Canonical;
import dev.writ.kernel.Failed;
import dev.writ.kernel.Fields;
import dev.writ.kernel.Hash;
import dev.writ.kernel.Stored;
import dev.writ.kernel.Table;
import dev.writ.kernel.TryAgain;
import dev.writ.kernel.UseCase;
import dev.writ.library.Features;
import dev.writ.library.KnownTemplates;
import dev.writ.project.FindSettings;
import dev.writ.project.ProjectName;
import dev.writ.project.ProjectSettings;
import dev.writ.template.Route;
import dev.writ.template.RouteFinding;
import dev.writ.template.TemplateVersion;
import dev.writ.template.Templates;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/// Begins a draft for a group: chooses persona and template, and collects the template's inputs.
///
/// A group has one draft for each version of its template, settings and inputs. A repeated call
/// finds it and writes nothing; one of a later day touches it, so that it is not cleaned away.
@Singleton
public class Generate implements UseCase<Generate.Input, DraftFacts> {

    public record Input(ScanId scan, ProjectName project, GroupId group, List<FindingId> findings) {

        public Input {
            findings = List.copyOf(findings);
        }
    }

    private static final int ID_LENGTH = 20;

    /// A draft that was touched since then need not be touched again.
    private static final Duration FRESH = Duration.ofDays(1);

    private final Table table;
    private final FindSettings findSettings;
    private final RouteFinding routeFinding;
    private final Templates templates;
    private final KnownTemplates knownTemplates;
    private final DraftInputs draftInputs;
    private final Clock clock;

    public Generate(
            Table table,
            FindSettings findSettings,
            RouteFinding routeFinding,
            Templates templates,
            KnownTemplates knownTemplates,
            DraftInputs draftInputs,
            Clock clock) {
        this.table = table;
        this.findSettings = findSettings;
        this.routeFinding = routeFinding;
        this.templates = templates;
        this.knownTemplates = knownTemplates;
        this.draftInputs = draftInputs;
        this.clock = clock;
    }

    @Override
    public DraftFacts run(Input input) {
        Group group = Group.TYPE.need(table, Group.key(input.group())).value();
        if (!group.findings().equals(input.findings()) || !group.scan().equals(input.scan())) {
            throw Failed.invalid(
                    "The findings of group " + input.group() + " are others",
                    "Give the document as the grouping made it");
        }
        ProjectSettings settings = findSettings.run(input.project()).value();
        Route route = routeFinding.run(group, settings.fields());
        KnownTemplates.Spoken spoken = spoken(group, route, settings);
        Draft draft = draft(group, route, spoken.version(), settings).in(spoken.experiment());
        return Draft.TYPE
                .find(table, Draft.key(draft.id()))
                .map(this::touched)
                .orElseGet(() -> created(draft))
                .facts();
    }

    private KnownTemplates.Spoken spoken(Group group, Route route, ProjectSettings settings) {
        return knownTemplates
                .spoken(
                        route.persona(),
                        group.project(),
                        Features.of(settings.fields(), group.path()),
                        settings.fields(),
                        Optional.of(Draft.unit(group.findings()).value()))
                .orElseThrow(
                        () ->
                                Failed.invalid(
                                        "Persona "
                                                + route.persona().id()
                                                + " has no template "
                                                + route.persona().template(),
                                        "Add the template or route to another persona"));
    }

    private Draft draft(
            Group group, Route route, TemplateVersion template, ProjectSettings settings) {
        String persona = route.persona().id();
        Fields inputs = supplemented(draftInputs.of(group, route, settings.fields()), template);
        Instant now = clock.instant();
        DraftId id = id(group, templates.supplemented(template, inputs), settings, inputs);
        return new Draft(
                id,
                group.scan(),
                group.project(),
                group.id(),
                group.findings(),
                persona,
                route.reason(),
                template.ref(),
                group.severity(),
                group.priority(),
                Draft.Status.DRAFT,
                inputs,
                now,
                now);
    }

    private Fields supplemented(Fields inputs, TemplateVersion template) {
        var all = new LinkedHashMap<>(inputs.values());
        all.putAll(templates.instead(template, inputs));
        return Fields.of(inputs.where(), all);
    }

    /// Of all that shapes the text, so that no draft made with older data is found instead.
    private static DraftId id(
            Group group, TemplateVersion template, ProjectSettings settings, Fields inputs) {
        var parts =
                List.of(
                        group.id().value(),
                        template.hash(),
                        settings.hash(),
                        Canonical.of(inputs.values()));
        return new DraftId("d-" + Hash.id(ID_LENGTH, parts));
    }

    private Draft touched(Stored<Draft> stored) {
        Draft draft = stored.value();
        Instant now = clock.instant();
        if (draft.isCommitted() || draft.touchedAt().plus(FRESH).isAfter(now)) {
            return draft;
        }
        if (!table.write(Draft.TYPE.replace(stored, draft.touched(now))).done()) {
            throw new TryAgain(Draft.changed(draft.id()));
        }
        return draft;
    }

    /// Two calls at once make the same draft, so whichever is refused has lost nothing.
    private Draft created(Draft draft) {
        table.write(Draft.TYPE.create(draft));
        return draft;
    }
}
