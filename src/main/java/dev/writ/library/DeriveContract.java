package dev.writ.library;

import dev.writ.template.BodyReader;
import dev.writ.template.Contract;
import dev.writ.template.InputSpec;
import dev.writ.template.Templates;
import dev.writ.template.UsedInput;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Makes the front matter of a body that came without one, so that every text that is kept is
/// whole: the inputs are those that it uses, the sections its headings and those of its partials.
@Singleton
public class DeriveContract {

    private static final Pattern INCLUDE = Pattern.compile("\\{#include (_[a-z_]+) ?/}");

    private final BodyReader bodyReader;
    private final Templates templates;
    private final ChainInputs chain;

    public DeriveContract(BodyReader bodyReader, Templates templates) {
        this.bodyReader = bodyReader;
        this.templates = templates;
        this.chain = new ChainInputs(templates);
    }

    /// @param about type, category, title, description and persona; its inputs and sections do not
    ///     count
    /// @param defaults of inputs that the chain does not know, by name
    /// @return front matter and body; whether it can be kept, {@link ValidateTemplate} says
    public String run(Contract about, String body, Map<String, String> defaults) {
        var contract =
                new Contract(
                        about.type(),
                        about.category(),
                        about.title(),
                        about.description(),
                        about.persona(),
                        bodyReader.read(body, 1).used().stream()
                                .map(used -> input(used, defaults))
                                .toList(),
                        Structure.sections(whole(body)).stream().distinct().toList());
        return FrontMatter.of(contract) + body;
    }

    private InputSpec input(UsedInput used, Map<String, String> defaults) {
        String name = used.name();
        Optional<String> given = Optional.ofNullable(defaults.get(name));
        InputSpec known =
                chain.known(name)
                        .orElseGet(
                                () ->
                                        new InputSpec(
                                                name,
                                                "What stands for " + name + ".",
                                                Optional.empty()));
        return new InputSpec(name, known.description(), given.or(known::otherwise));
    }

    private String whole(String body) {
        return INCLUDE.matcher(body).replaceAll(each -> partial(each));
    }

    private String partial(MatchResult include) {
        String text = templates.partial(include.group(1)).orElse("");
        return Matcher.quoteReplacement(text);
    }
}
