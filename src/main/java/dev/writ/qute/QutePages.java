package dev.writ.qute;

import dev.writ.kernel.Failed;
import dev.writ.kernel.Resources;
import dev.writ.template.Pages;
import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateException;
import io.quarkus.qute.Variant;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Renders the pages under `templates/pages`, HTML and Markdown; every value is escaped.
@Singleton
public class QutePages implements Pages {

    private static final String FOLDER = "templates/pages/";
    private static final Variant HTML = Variant.forContentType("text/html");

    private final Engine engine =
            Engines.strict()
                    .addResultMapper(new HtmlEscaper(List.of("text/html")))
                    .addResultMapper(new MarkdownEscaper())
                    .build();
    private final Map<String, Template> parsed = new ConcurrentHashMap<>();
    private final Resources resources;

    public QutePages(Resources resources) {
        this.resources = resources;
    }

    @Override
    public String render(String name, Map<String, Object> values) {
        try {
            return parsed.computeIfAbsent(
                            name,
                            each ->
                                    engine.parse(
                                            resources.text(FOLDER + each), variant(each), each))
                    .render(values);
        } catch (TemplateException wrong) {
            throw Failed.invalid(
                    "Page " + name + " cannot be rendered: " + wrong.getMessage(),
                    "Correct the page or its values");
        }
    }

    private static Variant variant(String name) {
        return name.endsWith(".md") ? MarkdownEscaper.MARKDOWN : HTML;
    }

    @Override
    public String asset(String name) {
        return resources.text(FOLDER + name);
    }
}
