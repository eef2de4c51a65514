package dev.writ.once;

import dev.writ.kernel.Fields;
import dev.writ.kernel.ItemType;
import dev.writ.kernel.Key;
import java.time.Instant;
import java.util.Optional;

/// A request that is being answered, or was.
///
/// @param id hash of who asked what under which key
/// @param content hash of the request's body
/// @param answer empty while the first request is at work
/// @param until then the key is free again
record Given(String id, String content, Optional<Answer> answer, Instant until) {

    static final ItemType<Given> TYPE =
            ItemType.of("answer", Given::key, Given::write, Given::read)
                    .expiringAt(given -> Optional.of(given.until()));

    private Key key() {
        return key(id);
    }

    static Key key(String id) {
        return new Key("ANSWER#" + id, "ANSWER");
    }

    private Fields write() {
        var fields =
                Fields.builder()
                        .put("id", id)
                        .put("content", content)
                        .put("until", until.toString());
        answer.ifPresent(
                given -> {
                    fields.put("status", given.status()).put("body", given.body());
                    fields.put("location", given.location());
                    given.version().ifPresent(version -> fields.put("version", version));
                });
        return fields.build();
    }

    private static Given read(Fields fields) {
        return new Given(
                fields.text("id"),
                fields.text("content"),
                fields.optionalText("body").map(body -> answer(fields, body)),
                Instant.parse(fields.text("until")));
    }

    private static Answer answer(Fields fields, String body) {
        var version = fields.optionalNumber("version");
        return new Answer(
                (int) fields.number("status"),
                body,
                fields.optionalText("location"),
                version.isPresent() ? Optional.of(version.getAsLong()) : Optional.empty());
    }
}
