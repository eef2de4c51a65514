package dev.writ.library;

import dev.writ.kernel.Failed;
import dev.writ.kernel.UseCase;
import dev.writ.kernel.Yaml;
import dev.writ.template.BodyReader;
import dev.writ.template.BodyReading;
import dev.writ.template.Contract;
import dev.writ.template.Mistake;
import dev.writ.template.Personas;
import dev.writ.template.Renderer;
import dev.writ.template.TemplateText;
import dev.writ.template.Templates;
import dev.writ.template.Untrusted;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Judges the text of a template before it is kept: all that is wrong with it, at once. Writes
/// nothing; a mistake is a value.
@Singleton
public class ValidateTemplate implements UseCase<ValidateTemplate.Input, ValidateTemplate.Output> {

    /// A template larger than that, in characters, cannot lead to a prompt that fits.
    public static final int MAX_CHARS = 64 * 1024;

    /// @param name of the template
    /// @param text with front matter, lines ended by a line feed
    public record Input(String name, String text) {}

    /// @param contract what could be understood of the front matter; empty without one
    /// @param mistakes by line; none when the template can be kept
    public record Output(Optional<Contract> contract, List<Mistake> mistakes) {

        /// The contract of a text that can be kept.
        ///
        /// @throws Failed with the first mistakes, when there are any
        Contract sound() {
            if (mistakes.isEmpty()) {
                return contract.orElseThrow();
            }
            String more = mistakes.size() > MAX_SAID ? "; and more" : "";
            throw Failed.invalid(
                    String.join(
                                    "; ",
                                    mistakes.stream()
                                            .limit(MAX_SAID)
                                            .map(each -> Untrusted.line(each.toString(), MAX_LINE))
                                            .toList())
                            + more,
                    Untrusted.line(mistakes.getFirst().remedy(), MAX_LINE));
        }
    }

    private static final String WHERE = "text";

    /// How the front matter's reader begins what it says.
    private static final Pattern YAML_LINE = Pattern.compile(WHERE + ":(\\d{1,6}): (.*)");

    private static final int MAX_SAID = 10;
    private static final int MAX_LINE = 200;

    private final Yaml yaml;
    private final Personas personas;
    private final BodyReader bodyReader;
    private final TryTemplate tryTemplate;

    public ValidateTemplate(
            Yaml yaml,
            Personas personas,
            Templates templates,
            BodyReader bodyReader,
            Renderer renderer) {
        this.yaml = yaml;
        this.personas = personas;
        this.bodyReader = bodyReader;
        this.tryTemplate = new TryTemplate(templates, renderer);
    }

    @Override
    public Output run(Input input) {
        String whole = input.text();
        if (whole.length() > MAX_CHARS) {
            return failed(1, "the text has " + whole.length() + " characters", "Use up to 65536");
        }
        List<Mistake> hidden = hidden(whole);
        if (!hidden.isEmpty()) {
            return new Output(Optional.empty(), hidden);
        }
        try {
            return TemplateText.split(WHERE, whole, yaml)
                    .map(text -> judged(input.name(), whole, text))
                    .orElseGet(
                            () -> failed(1, "there is no front matter", "Begin with '---' lines"));
        } catch (Failed unreadable) {
            Matcher at = YAML_LINE.matcher(unreadable.failure().problem());
            boolean found = at.matches();
            return failed(
                    found ? Integer.parseInt(at.group(1)) : 1,
                    found ? at.group(2) : unreadable.failure().problem(),
                    unreadable.failure().remedy());
        }
    }

    /// What the front matter of a text that was kept says; its mistakes were none.
    Contract contract(String name, String whole, TemplateText text) {
        return new ReadContract(name, text, whole, personas).contract();
    }

    private Output judged(String name, String whole, TemplateText text) {
        var front = new ReadContract(name, text, whole, personas);
        Contract contract = front.contract();
        BodyReading body = bodyReader.read(text.body(), text.bodyLine());
        var mistakes = new ArrayList<Mistake>(front.mistakes());
        mistakes.addAll(body.mistakes());
        if (body.mistakes().isEmpty()) {
            mistakes.addAll(CompareInputs.of(contract, body.used(), text.bodyLine()));
        }
        if (mistakes.isEmpty()) {
            mistakes.addAll(tryTemplate.run(name, contract, whole, text, body.used()));
        }
        mistakes.sort(Comparator.comparingInt(Mistake::line));
        return new Output(Optional.of(contract), List.copyOf(mistakes));
    }

    private static Output failed(int line, String what, String remedy) {
        return new Output(Optional.empty(), List.of(new Mistake(line, what, remedy)));
    }

    private static List<Mistake> hidden(String whole) {
        var mistakes = new ArrayList<Mistake>();
        int number = 0;
        for (String line : whole.split("\n", -1)) {
            number++;
            int at = number;
            line.codePoints()
                    .filter(Untrusted::isHidden)
                    .findFirst()
                    .ifPresent(
                            each ->
                                    mistakes.add(
                                            new Mistake(
                                                    at,
                                                    "the character U+%04X cannot be seen"
                                                            .formatted(each),
                                                    "Remove it; use spaces for a tab")));
        }
        return mistakes;
    }
}
