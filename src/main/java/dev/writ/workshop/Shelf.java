package dev.writ.workshop;

import dev.writ.kernel.Failed;
import dev.writ.kernel.Key;
import dev.writ.kernel.Resources;
import dev.writ.kernel.Table;
import dev.writ.kernel.Yaml;
import dev.writ.library.Alias;
import dev.writ.library.Head;
import dev.writ.library.Home;
import dev.writ.library.TemplateId;
import dev.writ.library.Version;
import dev.writ.template.TemplateText;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/// The templates that a draft can begin as: those of the library, and those that ship.
@Singleton
public class Shelf {

    private static final String SHIPPED = "templates/prompts";

    private final Table table;
    private final Resources resources;
    private final Yaml yaml;

    public Shelf(Table table, Resources resources, Yaml yaml) {
        this.table = table;
        this.resources = resources;
        this.yaml = yaml;
    }

    /// A template to begin with.
    ///
    /// @param name of the library with its home, else the bare name of one that ships
    /// @param text front matter and body
    public record Ready(String name, String title, String text) {}

    /// @param name such as `shop/my_prompt`; a bare one is global, else one that ships
    /// @throws Failed when there is no such template
    Ready need(String name) {
        return find(name)
                .orElseThrow(
                        () ->
                                Failed.notFound(
                                        "There is no template " + Bounds.shown(name),
                                        "List the templates to see what there is"));
    }

    private Optional<Ready> find(String name) {
        boolean bare = name.indexOf('/') < 0;
        return kept(bare ? new TemplateId(Home.GLOBAL, name) : TemplateId.parse(name))
                .or(() -> bare ? shipped(name) : Optional.empty());
    }

    private Optional<Ready> kept(TemplateId id) {
        return Head.TYPE
                .find(table, Head.key(id))
                .filter(head -> head.value().retired().isEmpty())
                .flatMap(head -> version(id, head.value()))
                .map(version -> ready(id.toString(), version.text()));
    }

    private Optional<Version> version(TemplateId id, Head head) {
        Key key = Version.key(id, head.version(Alias.LATEST).orElseThrow());
        return Version.TYPE.find(table, key).map(found -> found.value());
    }

    /// Those that ship, by name. What begins with `_` is a part of others.
    public List<Ready> shipped() {
        return resources.list(SHIPPED).stream()
                .map(file -> file.substring(SHIPPED.length() + 1))
                .filter(file -> file.endsWith(".md") && !file.startsWith("_"))
                .sorted()
                .flatMap(file -> shipped(file.substring(0, file.length() - 3)).stream())
                .toList();
    }

    Optional<Ready> shipped(String name) {
        String file = SHIPPED + "/" + name + ".md";
        return resources.list(SHIPPED).contains(file)
                ? Optional.of(ready(name, resources.text(file)))
                : Optional.empty();
    }

    private Ready ready(String name, String text) {
        String title =
                TemplateText.split(name, text, yaml)
                        .flatMap(split -> split.front().optionalText("title"))
                        .orElse(name);
        return new Ready(name, title, text);
    }
}
