package dev.writ.template;

import dev.writ.kernel.Failed;
import dev.writ.kernel.Resources;
import dev.writ.kernel.Yaml;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BinaryOperator;

/// The prompt templates that ship with Writ, and the partials they include.
@Singleton
public class Templates {

    private static final String FOLDER = "templates/prompts";
    private static final String ENDING = ".md";

    private static final Comparator<TemplateVersion> NEAREST =
            Comparator.comparing(TemplateVersion::scope)
                    .thenComparing(each -> each.ref().version());

    private final Map<TemplateRef, TemplateVersion> versions = new LinkedHashMap<>();
    private final Map<String, TemplateVersion> latest = new TreeMap<>();
    private final Map<String, String> partials = new TreeMap<>();

    public Templates(Resources resources, Yaml yaml) {
        for (String name : resources.list(FOLDER)) {
            if (isPartial(name)) {
                partials.put(simple(name), resources.text(name));
            }
        }
        String included = String.join("\0", partials.values());
        for (String name : resources.list(FOLDER)) {
            if (!isPartial(name)) {
                add(TemplateFile.read(name, resources.text(name), included, yaml), name);
            }
        }
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

    public Collection<TemplateVersion> all() {
        return versions.values();
    }

    /// The text of a partial such as `_governance`; empty when there is none.
    public Optional<String> partial(String name) {
        return Optional.ofNullable(partials.get(name));
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
