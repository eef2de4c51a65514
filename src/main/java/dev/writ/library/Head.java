package dev.writ.library;

import dev.writ.kernel.Failed;
import dev.writ.kernel.Failure;
import dev.writ.kernel.Fields;
import dev.writ.kernel.ItemType;
import dev.writ.kernel.Key;
import dev.writ.kernel.Query;
import dev.writ.template.TemplateRef;
import dev.writ.template.TemplateType;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/// What is known of a template beside its texts.
///
/// @param type never changes
/// @param title of the latest version, like category and description
/// @param latest number of the latest version, from 1: how many there are
/// @param sha256 of the latest version's text
/// @param aliases versions by alias; `latest` is not kept
/// @param moves how often an alias was moved
/// @param forkedFrom the version that it began as
/// @param changed the last version or alias
/// @param retired from then on it is in no list and is passed over; nothing of it is removed
public record Head(
        TemplateId id,
        TemplateType type,
        String title,
        String category,
        String description,
        int latest,
        String sha256,
        Map<Alias, Integer> aliases,
        int moves,
        Stars stars,
        Optional<TemplateRef> forkedFrom,
        Stamp created,
        Stamp changed,
        Optional<Stamp> retired) {

    public static final ItemType<Head> TYPE =
            ItemType.of("head", head -> key(head.id()), Head::write, Head::read)
                    .indexedBy(Head::index);

    private static final String CHANGED = "TEMPLATES#CHANGED";
    private static final String RETIRED = "TEMPLATES#RETIRED";

    public Head {
        aliases = Map.copyOf(aliases);
    }

    /// Everything of a template lies in one partition.
    static String partition(TemplateId id) {
        return "LIBRARY#" + id;
    }

    public static Key key(TemplateId id) {
        return new Key(partition(id), "HEAD");
    }

    /// Those that are not retired, of all homes, by the time of their last change.
    static Query byChange() {
        return Query.ofIndex(CHANGED, "");
    }

    /// Those that are retired.
    static Query byRetirement() {
        return Query.ofIndex(RETIRED, "");
    }

    static Failed absent(TemplateId id) {
        return Failed.notFound(
                "There is no template " + id, "List the templates to see what there is");
    }

    /// Why something was not written: somebody else was first.
    static Failure overtaken(TemplateId id) {
        return new Failure.Conflict(
                Failure.Code.CONFLICT,
                "Template " + id + " has changed since it was read",
                "Read it again and decide anew");
    }

    /// The version that an alias points at, if any.
    public Optional<Integer> version(Alias alias) {
        return alias == Alias.LATEST
                ? Optional.of(latest)
                : Optional.ofNullable(aliases.get(alias));
    }

    public boolean hasRetired() {
        return retired.isPresent();
    }

    Head withVersion(Version version, About about) {
        return new Head(
                id,
                type,
                about.title(),
                about.category(),
                about.description(),
                version.number(),
                version.sha256(),
                aliases,
                moves,
                stars,
                forkedFrom,
                created,
                version.made(),
                retired);
    }

    Head moved(Move move) {
        var pointing = new EnumMap<Alias, Integer>(Alias.class);
        pointing.putAll(aliases);
        pointing.put(move.alias(), move.to());
        return new Head(
                id,
                type,
                title,
                category,
                description,
                latest,
                sha256,
                pointing,
                move.number(),
                stars,
                forkedFrom,
                created,
                move.made(),
                retired);
    }

    Head rated(Stars newStars) {
        return new Head(
                id,
                type,
                title,
                category,
                description,
                latest,
                sha256,
                aliases,
                moves,
                newStars,
                forkedFrom,
                created,
                changed,
                retired);
    }

    Head retired(Stamp stamp) {
        return new Head(
                id,
                type,
                title,
                category,
                description,
                latest,
                sha256,
                aliases,
                moves,
                stars,
                forkedFrom,
                created,
                stamp,
                Optional.of(stamp));
    }

    private Key index() {
        return new Key(hasRetired() ? RETIRED : CHANGED, Key.time(changed.at()) + "#" + id);
    }

    private Fields write() {
        var pointing = Fields.builder();
        aliases.forEach((alias, version) -> pointing.put(alias.word(), version));
        var fields =
                Fields.builder()
                        .put("id", id.toString())
                        .put("type", type)
                        .put("title", title)
                        .put("category", category)
                        .put("description", description)
                        .put("latest", latest)
                        .put("sha256", sha256)
                        .put("aliases", pointing.build())
                        .put("moves", moves)
                        .put("stars", stars.write())
                        .put("forkedFrom", forkedFrom.map(TemplateRef::toString))
                        .put("created", created.write())
                        .put("changed", changed.write());
        retired.ifPresent(stamp -> fields.put("retired", stamp.write()));
        return fields.build();
    }

    private static Head read(Fields fields) {
        var aliases = new EnumMap<Alias, Integer>(Alias.class);
        fields.optionalChild("aliases").ifPresent(each -> readAliases(each, aliases));
        return new Head(
                TemplateId.parse(fields.text("id")),
                fields.choice("type", TemplateType.class),
                fields.text("title"),
                fields.text("category"),
                fields.text("description", ""),
                (int) fields.number("latest"),
                fields.text("sha256"),
                aliases,
                (int) fields.number("moves"),
                Stars.read(fields.child("stars")),
                fields.optionalText("forkedFrom").map(TemplateRef::parse),
                Stamp.read(fields.child("created")),
                Stamp.read(fields.child("changed")),
                fields.optionalChild("retired").map(Stamp::read));
    }

    private static void readAliases(Fields fields, Map<Alias, Integer> aliases) {
        for (Alias alias : Alias.values()) {
            fields.optionalNumber(alias.word())
                    .ifPresent(version -> aliases.put(alias, (int) version));
        }
    }
}
