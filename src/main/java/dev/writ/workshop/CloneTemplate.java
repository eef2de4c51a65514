package dev.writ.workshop;

import dev.writ.kernel.Actor;
import dev.writ.kernel.UseCase;
import jakarta.inject.Singleton;
import java.util.Optional;

/// Begins a workshop with the text of a template.
@Singleton
public class CloneTemplate implements UseCase<CloneTemplate.Input, StartWorkshop.Output> {

    /// @param template of the library `home/name`, or one that ships
    /// @param name a working name; `Modified {title}` when left out
    public record Input(String template, Optional<String> name, Actor actor) {}

    private final StartWorkshop startWorkshop;

    public CloneTemplate(StartWorkshop startWorkshop) {
        this.startWorkshop = startWorkshop;
    }

    @Override
    public StartWorkshop.Output run(Input input) {
        return startWorkshop.run(
                new StartWorkshop.Input(
                        new StartWorkshop.WorkshopRequest(
                                Optional.empty(),
                                Optional.of(input.template()),
                                input.name(),
                                Optional.empty()),
                        input.actor()));
    }
}
