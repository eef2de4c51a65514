package dev.writ.qute;

import io.quarkus.qute.Expression;
import io.quarkus.qute.ResultMapper;
import io.quarkus.qute.TemplateNode.Origin;
import io.quarkus.qute.Variant;
import java.util.regex.Pattern;

/// Keeps a value inside the code span that a Markdown page puts around it, also in a table: there
/// it can neither mark up, link, nor mention anybody.
final class MarkdownEscaper implements ResultMapper {

    static final Variant MARKDOWN = Variant.forContentType("text/markdown");

    private static final Pattern BREAKS = Pattern.compile("[\\p{Cc}\\p{Cf}\\s]+");

    @Override
    public boolean appliesTo(Origin origin, Object result) {
        return result instanceof String
                && origin.getVariant()
                        .filter(each -> each.getContentType().equals(MARKDOWN.getContentType()))
                        .isPresent();
    }

    @Override
    public String map(Object result, Expression expression) {
        String line = BREAKS.matcher(String.valueOf(result)).replaceAll(" ");
        return line.replace('`', '\'').replace("|", "\\|");
    }
}
