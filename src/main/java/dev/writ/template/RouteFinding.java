package dev.writ.template;

import dev.writ.finding.Consultation;
import dev.writ.finding.Group;
import dev.writ.kernel.Caches;
import dev.writ.kernel.Failed;
import dev.writ.kernel.Fields;
import dev.writ.kernel.Resources;
import dev.writ.kernel.Yaml;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/// Finds the persona for a group: the one that was consulted, then by the project's own routes,
/// then by the shipped ones in the order of `personas/routing.yaml`. The first that matches wins,
/// and says why.
@Singleton
public class RouteFinding {

    private static final String FILE = "personas/routing.yaml";

    /// Names of rules repeat; routes of that many are remembered.
    private static final int MAX_KEPT = 5_000;

    private static final int MAX_CHARS = 200;

    private final Personas personas;
    private final List<Signpost> shipped;
    private final Persona otherwise;
    private final String otherwiseReason;
    private final Caches.Cache<Traits, Route> kept;

    public RouteFinding(Resources resources, Yaml yaml, Personas personas, Caches caches) {
        this.kept = caches.cache("routes", MAX_KEPT);
        this.personas = personas;
        Fields file = yaml.read(FILE, resources.text(FILE)).only("routes", "otherwise");
        this.shipped = signposts(file.children("routes"));
        Fields last = file.child("otherwise").only("persona", "reason");
        this.otherwise = personas.namedIn(last);
        this.otherwiseReason = last.text("reason");
    }

    /// @param settings of the project; its field `routing` lists routes in the form of the file
    /// @throws Failed when the project's routes cannot be read: file, entry, remedy
    public Route run(Group group, Fields settings) {
        return group.context()
                .consultation()
                .map(this::consulted)
                .orElseGet(() -> routed(group, settings));
    }

    private Route consulted(Consultation consultation) {
        String about = Untrusted.line(consultation.subject().label(), MAX_CHARS);
        String confidence =
                consultation.confidence().isPresent()
                        ? ", confidence " + consultation.confidence().getAsDouble()
                        : "";
        return new Route(
                personas.persona(consultation.persona()),
                "consulted: `" + about + "`" + confidence);
    }

    private Route routed(Group group, Fields settings) {
        var traits = Traits.of(group);
        List<Signpost> own = signposts(settings.children("routing"));
        return first(own, traits).orElseGet(() -> shippedRoute(traits));
    }

    /// @throws Failed when the project's routes cannot be read
    public void check(Fields settings) {
        signposts(settings.children("routing"));
    }

    private Route shippedRoute(Traits traits) {
        return kept.get(
                traits,
                each ->
                        first(shipped, each)
                                .orElseGet(
                                        () ->
                                                new Route(
                                                        otherwise,
                                                        otherwiseReason.replace(
                                                                "$RULE", each.rule()))));
    }

    private static Optional<Route> first(List<Signpost> signposts, Traits traits) {
        return signposts.stream().flatMap(each -> each.route(traits).stream()).findFirst();
    }

    private List<Signpost> signposts(List<Fields> routes) {
        return routes.stream().map(fields -> Signpost.read(fields, personas)).toList();
    }
}
