package dev.writ.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.writ.evaluation.TestVersion;
import dev.writ.kernel.Actor;
import dev.writ.library.AddTemplate;
import dev.writ.library.AddVersion;
import dev.writ.library.ForkTemplate;
import dev.writ.library.NewTemplate;
import dev.writ.library.NewVersion;
import dev.writ.library.RestoreVersion;
import dev.writ.library.TemplateId;
import dev.writ.template.TemplateRef;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.OptionalInt;

/// Texts of the template library in the store of this process.
@Singleton
class LocalTemplateTexts implements TemplateTextDesk {

    private final LocalJson json;
    private final AddTemplate addTemplate;
    private final AddVersion addVersion;
    private final RestoreVersion restoreVersion;
    private final ForkTemplate forkTemplate;
    private final TestVersion testVersion;

    LocalTemplateTexts(
            LocalJson json,
            AddTemplate addTemplate,
            AddVersion addVersion,
            RestoreVersion restoreVersion,
            ForkTemplate forkTemplate,
            TestVersion testVersion) {
        this.json = json;
        this.addTemplate = addTemplate;
        this.addVersion = addVersion;
        this.restoreVersion = restoreVersion;
        this.forkTemplate = forkTemplate;
        this.testVersion = testVersion;
    }

    @Override
    public JsonNode add(JsonNode template) {
        var wanted = json.read(template, NewTemplate.class);
        return json.tree(
                addTemplate.run(
                        new AddTemplate.Input(
                                wanted.id(),
                                wanted.wording(),
                                wanted.message().orElse(""),
                                wanted.cases(),
                                Optional.empty(),
                                Actor.LOCAL)));
    }

    @Override
    public JsonNode update(TemplateId template, JsonNode version) {
        var wanted = json.read(version, NewVersion.class);
        return json.tree(
                addVersion.run(
                        new AddVersion.Input(
                                template,
                                wanted.wording(),
                                wanted.message().orElse(""),
                                wanted.cases(),
                                LocalJson.number(wanted.expected()),
                                Actor.LOCAL)));
    }

    @Override
    public JsonNode restore(TemplateId template, int version) {
        return json.tree(
                restoreVersion.run(
                        new RestoreVersion.Input(
                                template, version, OptionalInt.empty(), Actor.LOCAL)));
    }

    @Override
    public JsonNode fork(TemplateRef origin, TemplateId to) {
        return json.tree(forkTemplate.run(new ForkTemplate.Input(origin, to, Actor.LOCAL)));
    }

    @Override
    public JsonNode test(TemplateId template, int version) {
        return json.tree(testVersion.run(new TestVersion.Input(template, version, Actor.LOCAL)));
    }
}
