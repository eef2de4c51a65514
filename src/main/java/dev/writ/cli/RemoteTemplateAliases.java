package dev.writ.cli;

import static dev.writ.cli.RemoteTemplates.home;
import static dev.writ.cli.RemoteTemplates.path;

import com.fasterxml.jackson.databind.JsonNode;
import dev.writ.library.Alias;
import dev.writ.library.TemplateId;
import java.util.Map;

/// Aliases of a server's template library.
record RemoteTemplateAliases(Server server) implements TemplateAliasDesk {

    @Override
    public JsonNode move(TemplateId template, Alias alias, JsonNode wish) {
        return server.post(path(template) + "/" + alias.word(), home(template), wish);
    }

    @Override
    public JsonNode rollBack(TemplateId template, JsonNode rollback) {
        return server.post(path(template) + "/rollback", home(template), rollback);
    }

    @Override
    public JsonNode rate(TemplateId template, int stars) {
        var body = Bodies.of(Map.of("stars", stars));
        return server.post(path(template) + "/rating", home(template), body);
    }

    @Override
    public JsonNode retire(TemplateId template) {
        return server.post(path(template) + "/retire", home(template), Bodies.of(Map.of()));
    }
}
