package dev.writ.cli;

import static dev.writ.cli.RemoteTemplates.PATH;
import static dev.writ.cli.RemoteTemplates.home;
import static dev.writ.cli.RemoteTemplates.path;

import com.fasterxml.jackson.databind.JsonNode;
import dev.writ.library.TemplateId;
import dev.writ.template.TemplateRef;
import java.util.Map;

/// Texts of a server's template library.
record RemoteTemplateTexts(Server server) implements TemplateTextDesk {

    private static final Map<String, String> SHIPPED = Map.of("home", "shipped");

    @Override
    public JsonNode add(JsonNode template) {
        return server.post(PATH, template);
    }

    @Override
    public JsonNode update(TemplateId template, JsonNode version) {
        return server.post(path(template) + "/versions", home(template), version);
    }

    @Override
    public JsonNode restore(TemplateId template, int version) {
        String path = path(template) + "/versions/" + version + "/restore";
        return server.post(path, home(template), Bodies.of(Map.of()));
    }

    @Override
    public JsonNode fork(TemplateRef origin, TemplateId to) {
        var body = Bodies.of(Map.of("version", origin.version(), "to", to.toString()));
        if (!TemplateId.isOfLibrary(origin)) {
            String path = PATH + "/" + Server.part(origin.name()) + "/fork";
            return server.post(path, SHIPPED, body);
        }
        var template = TemplateId.parse(origin.name());
        return server.post(path(template) + "/fork", home(template), body);
    }

    @Override
    public JsonNode test(TemplateId template, int version) {
        var body = Bodies.of(Map.of("version", version));
        return server.post(path(template) + "/tests", home(template), body);
    }
}
