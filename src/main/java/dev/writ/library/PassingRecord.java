package dev.writ.library;

import dev.writ.kernel.Fields;
import dev.writ.kernel.ItemType;
import dev.writ.kernel.Key;

/// That a version passed all its cases: what opens the way to a protected alias. Whoever evaluates
/// writes it.
///
/// @param sha256 of the text that passed
/// @param cases how many passed, at least 1
public record PassingRecord(TemplateId id, int version, String sha256, int cases, Stamp made) {

    public static final ItemType<PassingRecord> TYPE =
            ItemType.of(
                    "passing",
                    each -> key(each.id(), each.version()),
                    PassingRecord::write,
                    PassingRecord::read);

    static final String SORT = "PASSED#";

    public static Key key(TemplateId id, int version) {
        return new Key(Head.partition(id), SORT + "%06d".formatted(version));
    }

    boolean isOf(Version version) {
        return sha256.equals(version.sha256()) && cases > 0;
    }

    private Fields write() {
        return Fields.builder()
                .put("id", id.toString())
                .put("version", version)
                .put("sha256", sha256)
                .put("cases", cases)
                .put("made", made.write())
                .build();
    }

    private static PassingRecord read(Fields fields) {
        return new PassingRecord(
                TemplateId.parse(fields.text("id")),
                (int) fields.number("version"),
                fields.text("sha256"),
                (int) fields.number("cases"),
                Stamp.read(fields.child("made")));
    }
}
