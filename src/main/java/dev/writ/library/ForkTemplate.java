package dev.writ.library;

import dev.writ.kernel.Actor;
import dev.writ.kernel.UseCase;
import dev.writ.template.TemplateRef;
import jakarta.inject.Singleton;
import java.util.Optional;

/// Begins a template of its own with a version of another, which may be one that ships. It
/// remembers where it came from, and goes its own way from then on.
@Singleton
public class ForkTemplate implements UseCase<ForkTemplate.Input, Kept> {

    /// @param origin such as `global/my_prompt@3` or `testing_enhancement@1`
    /// @param to the home and name of the new one
    public record Input(TemplateRef origin, TemplateId to, Actor actor) {}

    private final Heads heads;
    private final ShippedTexts shippedTexts;
    private final AddTemplate addTemplate;

    public ForkTemplate(Heads heads, ShippedTexts shippedTexts, AddTemplate addTemplate) {
        this.heads = heads;
        this.shippedTexts = shippedTexts;
        this.addTemplate = addTemplate;
    }

    @Override
    public Kept run(Input input) {
        TemplateRef origin = input.origin();
        Optional<Version> version =
                TemplateId.isOfLibrary(origin)
                        ? Optional.of(
                                heads.version(TemplateId.parse(origin.name()), origin.version()))
                        : Optional.empty();
        String text = version.map(Version::text).orElseGet(() -> shippedTexts.text(origin));
        return addTemplate.run(
                new AddTemplate.Input(
                        input.to(),
                        Wording.of(ShippedTexts.named(text, input.to().name())),
                        "Forked from " + origin,
                        version.flatMap(Version::cases),
                        Optional.of(origin),
                        input.actor()));
    }
}
