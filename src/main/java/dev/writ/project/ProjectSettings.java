package dev.writ.project;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.writ.kernel.Fields;
import dev.writ.kernel.ItemType;
import dev.writ.kernel.Key;
import java.util.Map;

/// What a project sets for itself. Each feature reads its own part: `policy`, `tokens`, `inputs`,
/// `features`, `routing`, `verify`, `waivers`, `templates`.
///
/// @param hash SHA-256 of the text it was read from; 64 zeros when the project sets nothing
public record ProjectSettings(
        ProjectName project, String hash, @JsonProperty("settings") Fields fields) {

    public static final ItemType<ProjectSettings> TYPE =
            ItemType.of(
                    "settings",
                    settings -> key(settings.project()),
                    ProjectSettings::write,
                    ProjectSettings::read);

    public static ProjectSettings none(ProjectName project) {
        return new ProjectSettings(project, "0".repeat(64), Fields.of("writ.yaml", Map.of()));
    }

    public static Key key(ProjectName project) {
        return new Key("PROJECT#" + project, "SETTINGS");
    }

    private Fields write() {
        return Fields.builder()
                .put("project", project.value())
                .put("hash", hash)
                .put("fields", fields)
                .build();
    }

    private static ProjectSettings read(Fields fields) {
        return new ProjectSettings(
                new ProjectName(fields.text("project")),
                fields.text("hash"),
                Fields.of("writ.yaml", fields.child("fields").values()));
    }
}
