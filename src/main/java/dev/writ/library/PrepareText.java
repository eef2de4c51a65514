package dev.writ.library;

import dev.writ.kernel.Failed;
import dev.writ.kernel.Yaml;
import dev.writ.template.Contract;
import dev.writ.template.TemplateText;
import dev.writ.template.TemplateType;
import dev.writ.template.Untrusted;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/// Makes of what somebody wrote a text that can be kept.
@Singleton
public class PrepareText {

    static final int MAX_MESSAGE = 500;

    private final Yaml yaml;
    private final DeriveContract deriveContract;
    private final ValidateTemplate validateTemplate;

    public PrepareText(
            Yaml yaml, DeriveContract deriveContract, ValidateTemplate validateTemplate) {
        this.yaml = yaml;
        this.deriveContract = deriveContract;
        this.validateTemplate = validateTemplate;
    }

    /// @param text front matter and body
    record Prepared(String text, Contract contract) {

        About about() {
            return new About(contract.title(), contract.category(), contract.description());
        }
    }

    /// @param before what holds where a bare body says nothing else
    /// @throws Failed with all that is wrong with the text
    Prepared run(String name, Wording wording, Optional<Contract> before) {
        String given = lines(wording.text());
        String whole =
                given.length() > ValidateTemplate.MAX_CHARS || TemplateText.hasFrontMatter(given)
                        ? given
                        : deriveContract.run(about(wording, before), given, wording.defaults());
        var judged = validateTemplate.run(new ValidateTemplate.Input(name, whole));
        return new Prepared(whole, judged.sound());
    }

    /// The contract of a text that is kept.
    Contract contract(String name, String text) {
        TemplateText split = TemplateText.split(name, text, yaml).orElseThrow();
        return validateTemplate.contract(name, text, split);
    }

    /// Line feeds end lines, the last one too.
    static String lines(String text) {
        String lines = text.replace("\r\n", "\n");
        return lines.endsWith("\n") ? lines : lines + "\n";
    }

    /// @throws Failed when the message is too long
    static String message(String message) {
        if (message.length() > MAX_MESSAGE) {
            throw Failed.invalid(
                    "The message has " + message.length() + " characters",
                    "Say in up to " + MAX_MESSAGE + " why it changes");
        }
        return Untrusted.line(message, MAX_MESSAGE);
    }

    private static Contract about(Wording wording, Optional<Contract> before) {
        TemplateType type =
                wording.type().or(() -> before.map(Contract::type)).orElse(TemplateType.PROMPT);
        return new Contract(
                type,
                wording.category().or(() -> before.map(Contract::category)).orElse(type.category()),
                wording.title().or(() -> before.map(Contract::title)).orElse(""),
                wording.description().or(() -> before.map(Contract::description)).orElse(""),
                wording.persona().or(() -> before.map(Contract::persona)).orElse(""),
                List.of(),
                List.of());
    }
}
