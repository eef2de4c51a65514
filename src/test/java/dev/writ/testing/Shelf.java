package dev.writ.testing;

import dev.writ.kernel.Actor;
import dev.writ.kernel.Table;
import dev.writ.library.AddTemplate;
import dev.writ.library.AddVersion;
import dev.writ.library.Alias;
import dev.writ.library.DeriveContract;
import dev.writ.library.DiffVersions;
import dev.writ.library.FindTemplate;
import dev.writ.library.ForkTemplate;
import dev.writ.library.Heads;
import dev.writ.library.Kept;
import dev.writ.library.ListMoves;
import dev.writ.library.ListTemplates;
import dev.writ.library.ListVersions;
import dev.writ.library.MoveAlias;
import dev.writ.library.PassingRecord;
import dev.writ.library.PrepareText;
import dev.writ.library.RateTemplate;
import dev.writ.library.RestoreVersion;
import dev.writ.library.RetireTemplate;
import dev.writ.library.RollBackAlias;
import dev.writ.library.ShippedTexts;
import dev.writ.library.TemplateId;
import dev.writ.library.ValidateTemplate;
import dev.writ.library.Version;
import dev.writ.library.Wording;
import dev.writ.qute.QuteBodyReader;
import dev.writ.textdiff.UnifiedTextDiff;
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
    public final FindTemplate findTemplate;
    public final ListVersions listVersions;
    public final DiffVersions diffVersions;
    public final RestoreVersion restoreVersion;
    public final ForkTemplate forkTemplate;
    public final MoveAlias moveAlias;
    public final RollBackAlias rollBackAlias;
    public final ListMoves listMoves;
    public final RateTemplate rateTemplate;
    public final RetireTemplate retireTemplate;
    public final PrepareText prepareText;
    private final Table table;

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
        this.table = table;
        this.prepareText =
                new PrepareText(
                        Laptop.YAML,
                        new DeriveContract(bodyReader, laptop.templates),
                        validateTemplate);
        this.addTemplate = new AddTemplate(table, prepareText, clock);
        this.addVersion = new AddVersion(heads, prepareText, clock);
        this.listTemplates = new ListTemplates(table);
        this.findTemplate = new FindTemplate(heads);
        this.listVersions = new ListVersions(heads, table);
        this.diffVersions = new DiffVersions(heads, new UnifiedTextDiff());
        this.restoreVersion = new RestoreVersion(heads, addVersion);
        this.forkTemplate =
                new ForkTemplate(
                        heads, new ShippedTexts(Laptop.RESOURCES, laptop.templates), addTemplate);
        this.moveAlias = new MoveAlias(heads, table, clock);
        this.rollBackAlias = new RollBackAlias(heads, table, clock);
        this.listMoves = new ListMoves(heads, table);
        this.rateTemplate = new RateTemplate(heads, table, clock);
        this.retireTemplate = new RetireTemplate(heads, clock);
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

    /// Points an alias at a version, as somebody who did not write it.
    public MoveAlias.Output move(String id, Alias alias, int version) {
        return moveAlias.run(
                new MoveAlias.Input(
                        TemplateId.parse(id), alias, version, "a test", OptionalInt.empty(), BEN));
    }

    /// Says that a version passed its cases.
    public void pass(String id, int version) {
        Version passed = heads.version(TemplateId.parse(id), version);
        table.write(
                PassingRecord.TYPE.put(
                        new PassingRecord(
                                passed.id(), version, passed.sha256(), 3, passed.made())));
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
