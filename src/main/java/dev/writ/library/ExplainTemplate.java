package dev.writ.library;

import dev.writ.kernel.UseCase;
import dev.writ.project.FindSettings;
import dev.writ.project.ProjectName;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/// Says which version of a template holds in a project, by the settings that are in force there.
@Singleton
public class ExplainTemplate implements UseCase<ExplainTemplate.Input, Resolution> {

    /// @param path of a file, whose features count; empty for the project as a whole
    public record Input(String name, ProjectName project, Optional<String> path) {}

    private final FindSettings findSettings;
    private final ResolveTemplate resolveTemplate;

    public ExplainTemplate(FindSettings findSettings, ResolveTemplate resolveTemplate) {
        this.findSettings = findSettings;
        this.resolveTemplate = resolveTemplate;
    }

    @Override
    public Resolution run(Input input) {
        var settings = findSettings.run(input.project()).value().fields();
        var own = TemplateSettings.of(settings);
        return resolveTemplate.run(
                new ResolveTemplate.Input(
                        TemplateId.checkName(input.name()),
                        Optional.of(input.project()),
                        input.path().map(path -> Features.of(settings, path)).orElse(List.of()),
                        own.source(),
                        own.alias(),
                        Optional.empty()));
    }
}
