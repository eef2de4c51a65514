package dev.writ.workshop;

import dev.writ.evaluation.Sample;
import dev.writ.kernel.Failed;
import dev.writ.kernel.Yaml;
import dev.writ.library.DeriveContract;
import dev.writ.library.ValidateTemplate;
import dev.writ.template.BodyReader;
import dev.writ.template.Contract;
import dev.writ.template.InputSpec;
import dev.writ.template.Mistake;
import dev.writ.template.Renderer;
import dev.writ.template.TemplateRef;
import dev.writ.template.TemplateText;
import dev.writ.template.TemplateType;
import dev.writ.template.TemplateVersion;
import dev.writ.template.Templates;
import dev.writ.template.UsedInput;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Fills a text that is not finished: it need not be one that the library would keep, but one that
/// can be rendered.
@Singleton
public class Filled {

    private static final String NAME = "draft";
    private static final String TITLE = "A draft";
    private static final String FENCE = "fence";
    private static final String WORD = "sample";

    private final Yaml yaml;
    private final Templates templates;
    private final Renderer renderer;
    private final BodyReader bodyReader;
    private final DeriveContract deriveContract;
    private final ValidateTemplate validateTemplate;

    public Filled(
            Yaml yaml,
            Templates templates,
            Renderer renderer,
            BodyReader bodyReader,
            DeriveContract deriveContract,
            ValidateTemplate validateTemplate) {
        this.yaml = yaml;
        this.templates = templates;
        this.renderer = renderer;
        this.bodyReader = bodyReader;
        this.deriveContract = deriveContract;
        this.validateTemplate = validateTemplate;
    }

    /// A draft as a version of a template.
    ///
    /// @param mistakes what would keep it out of the library
    /// @param lists inputs that the body goes through
    record Readable(TemplateVersion version, List<Mistake> mistakes, List<UsedInput> lists) {}

    /// @throws Failed when it cannot even be read: line, what, remedy
    Readable read(String content) {
        String lines = content.endsWith("\n") ? content : content + "\n";
        String text =
                TemplateText.hasFrontMatter(lines)
                        ? Heading.of(lines, TITLE, "")
                        : deriveContract.run(unnamed(), lines, Map.of());
        var judged = validateTemplate.run(new ValidateTemplate.Input(NAME, text));
        TemplateText split = TemplateText.split(NAME, text, yaml).orElseThrow();
        Contract contract = judged.contract().orElseThrow(() -> refused(judged.mistakes()));
        var body = bodyReader.read(split.body(), split.bodyLine());
        if (!body.mistakes().isEmpty()) {
            throw refused(body.mistakes());
        }
        var version = templates.kept(new TemplateRef(NAME, 1), contract, text, split.body());
        return new Readable(
                version, judged.mistakes(), body.used().stream().filter(UsedInput::list).toList());
    }

    /// @throws Failed when an input is missing, or the text cannot be rendered
    String fill(Readable draft, Sample sample) {
        var values = new LinkedHashMap<String, Object>();
        for (InputSpec input : draft.version().inputs()) {
            Object given = sample.inputs().values().get(input.name());
            if (given != null) {
                values.put(input.name(), given);
            } else if (input.required() && !input.name().equals(FENCE)) {
                values.put(input.name(), word(draft, input.name()));
            }
        }
        return renderer.render(draft.version(), values);
    }

    private static Object word(Readable draft, String name) {
        return draft.lists().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .<Object>map(each -> List.of(item(each)))
                .orElse(WORD);
    }

    private static Object item(UsedInput list) {
        if (list.fields().isEmpty()) {
            return WORD;
        }
        var item = new LinkedHashMap<String, Object>();
        list.fields().forEach(field -> item.put(field, WORD));
        return item;
    }

    private static Contract unnamed() {
        var type = TemplateType.PROMPT;
        return new Contract(type, type.category(), TITLE, "", "", List.of(), List.of());
    }

    private static Failed refused(List<Mistake> mistakes) {
        Mistake first = mistakes.getFirst();
        return Failed.invalid(
                "The content cannot be read: " + Bounds.shown(first.toString()),
                Bounds.shown(first.remedy()));
    }
}
