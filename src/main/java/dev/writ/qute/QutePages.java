package dev.writ.qute;

import dev.writ.kernel.Resources;
import dev.writ.template.Pages;
import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.TemplateException;
import io.quarkus.qute.TemplateLocator.TemplateLocation;
import io.quarkus.qute.ValueResolvers;
import io.quarkus.qute.Variant;
import jakarta.inject.Singleton;
import java.io.Reader;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Renders the pages under `templates/pages`, HTML and Markdown; every value is escaped.
@Singleton
public class QutePages implements Pages {

    private static final String FOLDER = "templates/pages/";
    private static final Variant HTML = Variant.forContentType("text/html");

    private final Engine engine;
    private final Resources resources;

    public QutePages(Resources resources) {
        this.resources = resources;
        this.engine =
                Engines.strict()
                        .addValueResolver(ValueResolvers.mapEntryResolver())
                        .addValueResolver(PageWords.time())
                        .addValueResolver(PageWords.number())
                        .addResultMapper(new HtmlEscaper(List.of("text/html")))
                        .addResultMapper(new MarkdownEscaper())
                        .addLocator(this::locate)
                        .build();
    }

    @Override
    public String render(String name, Map<String, Object> values) {
        try {
            return engine.getTemplate(name).render(values);
        } catch (TemplateException wrong) {
            throw new IllegalStateException("Page " + name + " cannot be rendered", wrong);
        }
    }

    private Optional<TemplateLocation> locate(String name) {
        String text = resources.text(FOLDER + name);
        Variant variant = name.endsWith(".md") ? MarkdownEscaper.MARKDOWN : HTML;
        return Optional.of(new Located(text, variant));
    }

    /// @param text of the file
    private record Located(String text, Variant variant) implements TemplateLocation {

        @Override
        public Reader read() {
            return new StringReader(text);
        }

        @Override
        public Optional<Variant> getVariant() {
            return Optional.of(variant);
        }
    }

    @Override
    public String asset(String name) {
        return resources.text(FOLDER + name);
    }
}
