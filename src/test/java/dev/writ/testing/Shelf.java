package dev.writ.testing;

import dev.writ.kernel.Actor;
import dev.writ.kernel.Table;
import dev.writ.library.AddTemplate;
import dev.writ.library.AddVersion;
import dev.writ.library.DeriveContract;
import dev.writ.library.Heads;
import dev.writ.library.Kept;
import dev.writ.library.ListTemplates;
import dev.writ.library.PrepareText;
import dev.writ.library.TemplateId;
import dev.writ.library.ValidateTemplate;
import dev.writ.library.Wording;
import dev.writ.qute.QuteBodyReader;
import java.time.Clock;
import java.util.Optional;
import java.util.OptionalInt;

/// The template library over a table of the test's choice.
public final class Shelf {

    public static final Actor ANNA = new Actor("anna");
    public static final Actor BEN = new Actor("ben");

    private static final String FILE = "templates/prompts/testing_enhancement.md";

    public final Heads heads;
    public final ValidateTemplate validateTemplate;
    public final AddTemplate addTemplate;
    public final AddVersion addVersion;
    public final ListTemplates listTemplates;

    public Shelf(Laptop laptop) {
        this(laptop, laptop.table, laptop.clock);
    }

    public Shelf(Laptop laptop, Table table, Clock clock) {
        var bodyReader = new QuteBodyReader(laptop.templates);
        this.heads = new Heads(table);
        this.validateTemplate =
                new ValidateTemplate(
                        Laptop.YAML,
                        laptop.personas,
                        laptop.templates,
                        bodyReader,
                        laptop.renderer);
        var prepareText =
                new PrepareText(
                        Laptop.YAML,
                        new DeriveContract(bodyReader, laptop.templates),
                        validateTemplate);
        this.addTemplate = new AddTemplate(table, prepareText, clock);
        this.addVersion = new AddVersion(heads, prepareText, clock);
        this.listTemplates = new ListTemplates(table);
    }

    /// A text that can be kept, with something of its own.
    public static String text(String own) {
        return Laptop.RESOURCES
                .text(FILE)
                .replace("id: testing_enhancement\n", "")
                .replace("Tests that would have caught it", "Tests that would have caught " + own);
    }

    /// As {@link #text}, without its front matter.
    public static String body(String own) {
        String text = text(own);
        return text.substring(text.indexOf("\n---\n") + 5);
    }

    public Kept add(String id, String own) {
        return addTemplate.run(
                new AddTemplate.Input(
                        TemplateId.parse(id),
                        Wording.of(text(own)),
                        "first",
                        Optional.empty(),
                        Optional.empty(),
                        ANNA));
    }

    public Kept update(String id, String own) {
        return addVersion.run(
                new AddVersion.Input(
                        TemplateId.parse(id),
                        Wording.of(text(own)),
                        "better",
                        Optional.empty(),
                        OptionalInt.empty(),
                        ANNA));
    }
}
