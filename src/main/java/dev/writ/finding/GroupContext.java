package dev.writ.finding;

import dev.writ.kernel.Fields;
import java.util.List;
import java.util.Optional;

/// What a prompt is told beside its findings.
///
/// @param consultation the one that decides who speaks
/// @param plugins whose results are about a file of the group
public record GroupContext(Optional<Consultation> consultation, List<PluginResult> plugins) {

    public static final GroupContext NONE = new GroupContext(Optional.empty(), List.of());

    /// Plugins of one prompt; a reader has no use for more.
    static final int MAX_PLUGINS = 10;

    /// Of the plugins' texts, so that a group with all its findings fits one item of the table.
    static final int MAX_BYTES = 35_000;

    public GroupContext {
        plugins = List.copyOf(plugins);
    }

    boolean isEmpty() {
        return consultation.isEmpty() && plugins.isEmpty();
    }

    Fields write() {
        var fields =
                Fields.builder()
                        .putAll("plugins", plugins.stream().map(PluginResult::write).toList());
        consultation.ifPresent(each -> fields.put("consultation", each.write()));
        return fields.build();
    }

    static GroupContext read(Fields fields) {
        return new GroupContext(
                fields.optionalChild("consultation").map(Consultation::read),
                fields.children("plugins").stream().map(PluginResult::read).toList());
    }
}
