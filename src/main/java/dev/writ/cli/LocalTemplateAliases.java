package dev.writ.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.writ.kernel.Actor;
import dev.writ.library.Alias;
import dev.writ.library.AliasRollback;
import dev.writ.library.AliasWish;
import dev.writ.library.MoveAlias;
import dev.writ.library.RateTemplate;
import dev.writ.library.RetireTemplate;
import dev.writ.library.RollBackAlias;
import dev.writ.library.TemplateId;
import jakarta.inject.Singleton;

/// Aliases of the template library in the store of this process.
@Singleton
class LocalTemplateAliases implements TemplateAliasDesk {

    private final LocalJson json;
    private final MoveAlias moveAlias;
    private final RollBackAlias rollBackAlias;
    private final RateTemplate rateTemplate;
    private final RetireTemplate retireTemplate;

    LocalTemplateAliases(
            LocalJson json,
            MoveAlias moveAlias,
            RollBackAlias rollBackAlias,
            RateTemplate rateTemplate,
            RetireTemplate retireTemplate) {
        this.json = json;
        this.moveAlias = moveAlias;
        this.rollBackAlias = rollBackAlias;
        this.rateTemplate = rateTemplate;
        this.retireTemplate = retireTemplate;
    }

    @Override
    public JsonNode move(TemplateId template, Alias alias, JsonNode wish) {
        var wanted = json.read(wish, AliasWish.class);
        return json.tree(
                moveAlias.run(
                        new MoveAlias.Input(
                                template,
                                alias,
                                wanted.version(),
                                wanted.reason().orElse(""),
                                LocalJson.number(wanted.expected()),
                                Actor.LOCAL)));
    }

    @Override
    public JsonNode rollBack(TemplateId template, JsonNode rollback) {
        var wanted = json.read(rollback, AliasRollback.class);
        return json.tree(
                rollBackAlias.run(
                        new RollBackAlias.Input(
                                template,
                                wanted.alias(),
                                LocalJson.number(wanted.from()),
                                wanted.reason().orElse(""),
                                Actor.LOCAL)));
    }

    @Override
    public JsonNode rate(TemplateId template, int stars) {
        return json.tree(rateTemplate.run(new RateTemplate.Input(template, stars, Actor.LOCAL)));
    }

    @Override
    public JsonNode retire(TemplateId template) {
        return json.tree(retireTemplate.run(new RetireTemplate.Input(template, Actor.LOCAL)));
    }
}
