package dev.writ.qute;

import dev.writ.template.BodyReader;
import dev.writ.template.BodyReading;
import dev.writ.template.Mistake;
import dev.writ.template.Templates;
import io.quarkus.qute.Engine;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateException;
import io.quarkus.qute.TemplateNode;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/// Reads bodies with Qute's own parser, so that what is checked is what will be filled.
@Singleton
public class QuteBodyReader implements BodyReader {

    private final Engine engine;
    private final Templates templates;

    public QuteBodyReader(Templates templates) {
        this.engine = Engines.strict().build();
        this.templates = templates;
    }

    @Override
    public BodyReading read(String body, int bodyLine) {
        Template parsed;
        try {
            parsed = engine.parse(body);
        } catch (TemplateException wrong) {
            return new BodyReading(List.of(), List.of(mistake(wrong, bodyLine)));
        }
        var walk = new BodyWalk(name -> templates.partial(name).map(this::nodes), bodyLine);
        walk.over(parsed.getRootNode());
        parsed.getParameterDeclarations().forEach(each -> walk.declared(each.getOrigin()));
        return walk.reading();
    }

    private List<TemplateNode> nodes(String partial) {
        return engine.parse(partial).getNodes();
    }

    private static Mistake mistake(TemplateException wrong, int bodyLine) {
        int line = wrong.getOrigin() == null ? 1 : wrong.getOrigin().getLine();
        String what =
                Optional.ofNullable(wrong.getMessage())
                        .flatMap(message -> message.lines().findFirst())
                        .orElse("it cannot be parsed");
        return new Mistake(
                bodyLine - 1 + line,
                "the body cannot be parsed: " + what,
                "Close every section and write a brace that is text as \\{");
    }
}
