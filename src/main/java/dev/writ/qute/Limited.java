package dev.writ.qute;

import dev.writ.kernel.Failed;
import dev.writ.template.TemplateRef;
import io.quarkus.qute.Template;
import java.util.Map;
import java.util.concurrent.CompletionException;

/// Fills a template up to a size, so that loops in loops end in words and not in memory.
final class Limited {

    /// Fifty times what fits into a prompt.
    static final int MAX_CHARS = 1024 * 1024;

    private Limited() {}

    /// @throws Failed when the text gets larger than {@link #MAX_CHARS}
    static String render(Template template, TemplateRef ref, Map<String, Object> values) {
        var text = new StringBuilder();
        var rendering = template.instance().data(values).consume(part -> add(part, text, ref));
        try {
            rendering.toCompletableFuture().join();
        } catch (CompletionException wrapped) {
            throw wrapped.getCause() instanceof RuntimeException own ? own : wrapped;
        }
        return text.toString();
    }

    private static void add(String part, StringBuilder text, TemplateRef ref) {
        if (text.length() + part.length() > MAX_CHARS) {
            throw tooLarge(ref);
        }
        text.append(part);
    }

    private static Failed tooLarge(TemplateRef ref) {
        return Failed.limit(
                "Template " + ref + " gives more than " + MAX_CHARS + " characters",
                "Leave out loops in loops, or long texts in them");
    }
}
