package dev.writ.template;

import dev.writ.kernel.Failed;
import dev.writ.kernel.Fields;
import dev.writ.kernel.Hash;
import dev.writ.kernel.Resources;
import dev.writ.kernel.Yaml;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BinaryOperator;

/// The templates that ship with Writ, and the partials they include.
@Singleton
public class Templates {

    private static final String FOLDER = "templates/prompts";
    private static final String ORCHESTRATION = "templates/orchestration";
    private static final String SUPPLEMENTS = "templates/supplements";
    private static final String ENDING = ".md";

    private static final Comparator<TemplateVersion> NEAREST =
            Comparator.comparing(TemplateVersion::scope)
                    .thenComparing(each -> each.ref().version());

    private final Map<TemplateRef, TemplateVersion> versions = new LinkedHashMap<>();
    private final Map<String, TemplateVersion> latest = new TreeMap<>();
    private final Map<String, String> partials = new TreeMap<>();
    private final List<TemplateVersion> prompts;
    private final List<Supplement> supplements;
    private final String included;

    public Templates(Resources resources, Yaml yaml) {
        for (String name : resources.list(FOLDER)) {
            if (isPartial(name)) {
                partials.put(simple(name), resources.text(name));
            }
        }
        this.included = String.join("\0", partials.values());
        for (String name : resources.list(FOLDER)) {
            if (!isPartial(name)) {
                add(TemplateFile.read(name, resources.text(name), included, yaml), name);
            }
        }
        this.prompts = List.copyOf(versions.values());
        for (String name : resources.list(ORCHESTRATION)) {
            add(TemplateFile.read(name, resources.text(name), included, yaml), name);
        }
        this.supplements =
                resources.list(SUPPLEMENTS).stream()
                        .map(name -> Supplement.read(name, resources.text(name), yaml))
                        .toList();
    }

    public TemplateVersion version(TemplateRef ref) {
        return Optional.ofNullable(versions.get(ref))
                .orElseThrow(
                        () ->
                                Failed.notFound(
                                        "There is no template " + ref,
                                        "Use one of " + String.join(", ", latest.keySet())));
    }

    /// The version by name that holds: of the nearest scope (feature, project, global) the newest;
    /// empty when there is no such template.
    public Optional<TemplateVersion> latest(String name) {
        return Optional.ofNullable(latest.get(name));
    }

    /// The template as these inputs need it: with the supplements that they call for.
    public TemplateVersion supplemented(TemplateVersion template, Fields inputs) {
        TemplateVersion whole = template;
        for (Supplement each : supplements) {
            whole = inputs.has(each.input()) ? each.in(whole) : whole;
        }
        return whole;
    }

    /// What inputs of the template say, by name, since these inputs call for supplements.
    public Map<String, String> instead(TemplateVersion template, Fields inputs) {
        var instead = new TreeMap<String, String>();
        supplements.stream()
                .filter(each -> inputs.has(each.input()))
                .forEach(each -> instead.putAll(each.instead()));
        instead.keySet().retainAll(template.inputs().stream().map(InputSpec::name).toList());
        return instead;
    }

    /// The prompt templates.
    public Collection<TemplateVersion> all() {
        return prompts;
    }

    /// A text that does not ship, as the version it is kept as; it may include what ships.
    ///
    /// @param text all of it, front matter and body
    public TemplateVersion kept(TemplateRef ref, Contract contract, String text, String body) {
        return new TemplateVersion(
                ref,
                contract.type(),
                contract.title(),
                contract.persona(),
                Scope.GLOBAL,
                contract.inputs(),
                contract.sections(),
                body,
                Hash.sha256(text + included));
    }

    /// The text of a partial such as `_governance`; empty when there is none.
    public Optional<String> partial(String name) {
        return Optional.ofNullable(partials.get(name));
    }

    /// All partials, by name.
    Map<String, String> partials() {
        return Map.copyOf(partials);
    }

    private void add(TemplateVersion version, String file) {
        if (versions.put(version.ref(), version) != null) {
            throw Failed.invalid(
                    file + ": " + version.ref() + " is there twice",
                    "Give it a version of its own");
        }
        latest.merge(version.ref().name(), version, BinaryOperator.maxBy(NEAREST));
    }

    private static boolean isPartial(String name) {
        return simple(name).startsWith("_");
    }

    private static String simple(String name) {
        return name.substring(FOLDER.length() + 1, name.length() - ENDING.length());
    }
}
