package dev.writ.qute;

import dev.writ.kernel.Caches;
import dev.writ.kernel.Canonical;
import dev.writ.kernel.Failed;
import dev.writ.kernel.Hash;
import dev.writ.template.KeptRenderer;
import dev.writ.template.KeptTemplate;
import dev.writ.template.Renderer;
import dev.writ.template.TemplateVersion;
import dev.writ.template.Templates;
import io.quarkus.qute.Engine;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateException;
import io.quarkus.qute.TemplateLocator;
import io.quarkus.qute.Variant;
import jakarta.inject.Singleton;
import java.io.Reader;
import java.io.StringReader;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// Renders prompts as Markdown. Each template is parsed once; a value is never parsed at all.
@Singleton
public class QuteRenderer implements Renderer, KeptRenderer {

    /// The delimiter of untrusted text: made from all inputs, so that the same inputs give the same
    /// text, and no text can hold the hash of itself.
    private static final String FENCE = "fence";

    private static final int FENCE_LENGTH = 16;

    /// Versions of templates that stay parsed.
    private static final int MAX_KEPT = 1_000;

    private final Engine engine;
    private final Caches.Cache<String, Template> parsed;

    public QuteRenderer(Templates templates, Caches caches) {
        this.parsed = caches.cache("templates", MAX_KEPT);
        this.engine =
                Engines.strict().addLocator(name -> templates.partial(name).map(Text::new)).build();
    }

    private record Text(String text) implements TemplateLocator.TemplateLocation {

        @Override
        public Reader read() {
            return new StringReader(text);
        }

        @Override
        public Optional<Variant> getVariant() {
            return Optional.empty();
        }
    }

    @Override
    public String render(TemplateVersion template, Map<String, Object> values) {
        return render(template, values, () -> parsed(template));
    }

    /// Parsed anew each time: its partials may be others than those that ship.
    @Override
    public String render(KeptTemplate kept, Map<String, Object> values) {
        var own =
                Engines.strict()
                        .addLocator(
                                name ->
                                        Optional.ofNullable(kept.partials().get(name))
                                                .map(Text::new))
                        .build();
        TemplateVersion template = kept.version();
        return render(
                template,
                values,
                () -> own.parse(template.body(), null, template.ref().toString()));
    }

    private static String render(
            TemplateVersion template, Map<String, Object> values, Supplier<Template> parsed) {
        Map<String, Object> filled = Inputs.fill(template, values);
        filled.put(
                FENCE,
                Hash.sha256(template.ref() + template.hash() + Canonical.of(values))
                        .substring(0, FENCE_LENGTH));
        try {
            return Tidy.markdown(Limited.render(parsed.get(), template.ref(), filled));
        } catch (TemplateException wrong) {
            throw refused(template, wrong);
        }
    }

    private Template parsed(TemplateVersion template) {
        return parsed.get(
                template.hash(),
                any -> engine.parse(template.body(), null, template.ref().toString()));
    }

    private static Failed refused(TemplateVersion template, TemplateException wrong) {
        String what = String.valueOf(wrong.getMessage()).lines().findFirst().orElse("unknown");
        return Failed.invalid(
                "Template " + template.ref() + " cannot be rendered: " + what,
                "Correct the template or declare the input");
    }
}
