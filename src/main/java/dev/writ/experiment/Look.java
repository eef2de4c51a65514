package dev.writ.experiment;

import dev.writ.kernel.Fields;
import java.time.Instant;
import java.util.List;

/// One look that counts: what there was at that moment. Never changed.
///
/// @param number from 1
/// @param last there will be no other
/// @param groups the control's first
public record Look(int number, boolean last, Instant at, List<Group> groups) {

    public Look {
        groups = List.copyOf(groups);
    }

    Fields write() {
        return Fields.builder()
                .put("number", number)
                .put("last", last)
                .put("at", at.toString())
                .putAll("groups", groups.stream().map(Group::write).toList())
                .build();
    }

    static Look read(Fields fields) {
        return new Look(
                (int) fields.number("number"),
                fields.flag("last", false),
                Instant.parse(fields.text("at")),
                fields.children("groups").stream().map(Group::read).toList());
    }
}
