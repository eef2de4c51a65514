package dev.writ.library;

import dev.writ.kernel.Failed;
import dev.writ.kernel.Stored;
import dev.writ.kernel.UseCase;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.OptionalInt;

/// Reads one version of a template, retired or not.
@Singleton
public class FindTemplate implements UseCase<FindTemplate.Input, FindTemplate.Output> {

    /// @param version by number; else by alias, else the latest
    public record Input(TemplateId id, OptionalInt version, Optional<Alias> alias) {}

    /// @param average of its stars, 0 where nobody rated
    /// @param revision of the head, for a conditional write
    public record Output(Head template, Version version, double average, long revision) {}

    private final Heads heads;

    public FindTemplate(Heads heads) {
        this.heads = heads;
    }

    /// @throws Failed when there is no such template or version
    @Override
    public Output run(Input input) {
        Stored<Head> head = heads.need(input.id());
        int number = input.version().orElseGet(() -> pointed(head.value(), input.alias()));
        return new Output(
                head.value(),
                heads.version(input.id(), number),
                head.value().stars().average(),
                head.version());
    }

    private static int pointed(Head head, Optional<Alias> alias) {
        Alias wanted = alias.orElse(Alias.LATEST);
        return head.version(wanted)
                .orElseThrow(
                        () ->
                                Failed.notFound(
                                        "No version of " + head.id() + " is " + wanted.word(),
                                        "Move the alias, or name a version"));
    }
}
