package dev.writ.finding;

import dev.writ.kernel.Fields;
import java.util.List;
import java.util.Optional;

/// What a prompt is told beside its findings.
///
/// @param consultation the one that decides who speaks
/// @param plugins whose results are about a file of the group
/// @param waived what somebody has accepted in the same files
public record GroupContext(
        Optional<Consultation> consultation, List<PluginResult> plugins, List<WaivedPlace> waived) {

    public static final GroupContext NONE =
            new GroupContext(Optional.empty(), List.of(), List.of());

    /// Plugins of one prompt; a reader has no use for more.
    static final int MAX_PLUGINS = 10;

    /// Of the plugins' texts, so that a group with all its findings fits one item of the table.
    static final int MAX_BYTES = 35_000;

    public GroupContext {
        plugins = List.copyOf(plugins);
        waived = List.copyOf(waived);
    }

    GroupContext and(List<WaivedPlace> newWaived) {
        return new GroupContext(consultation, plugins, newWaived);
    }

    boolean isEmpty() {
        return consultation.isEmpty() && plugins.isEmpty() && waived.isEmpty();
    }

    Fields write() {
        var fields =
                Fields.builder()
                        .putAll("plugins", plugins.stream().map(PluginResult::write).toList())
                        .putAll("waived", waived.stream().map(WaivedPlace::write).toList());
        consultation.ifPresent(each -> fields.put("consultation", each.write()));
        return fields.build();
    }

    static GroupContext read(Fields fields) {
        return new GroupContext(
                fields.optionalChild("consultation").map(Consultation::read),
                fields.children("plugins").stream().map(PluginResult::read).toList(),
                fields.children("waived").stream().map(WaivedPlace::read).toList());
    }
}
