package dev.writ.plan;

import dev.writ.kernel.Actor;
import dev.writ.kernel.Stored;
import dev.writ.kernel.UseCase;
import dev.writ.project.ProjectSettings;
import dev.writ.project.SaveSettings;
import jakarta.inject.Singleton;
import java.util.OptionalLong;

/// Changes what a project sets for itself, once every feature has understood its part.
@Singleton
public class ChangeSettings implements UseCase<ChangeSettings.Input, Stored<ProjectSettings>> {

    /// @param ifVersion only over this version; 0 is that of a project that sets nothing
    public record Input(SaveSettings.Text text, OptionalLong ifVersion, Actor actor) {}

    private final SaveSettings saveSettings;
    private final CheckSettings checkSettings;

    public ChangeSettings(SaveSettings saveSettings, CheckSettings checkSettings) {
        this.saveSettings = saveSettings;
        this.checkSettings = checkSettings;
    }

    /// @throws dev.writ.kernel.Failed naming place, field and remedy; nothing is kept then
    @Override
    public Stored<ProjectSettings> run(Input input) {
        ProjectSettings settings = saveSettings.read(input.text());
        checkSettings.check(settings);
        return saveSettings.run(new SaveSettings.Input(settings, input.ifVersion(), input.actor()));
    }
}
