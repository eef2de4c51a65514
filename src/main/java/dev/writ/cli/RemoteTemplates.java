package dev.writ.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.writ.kernel.Failed;
import dev.writ.library.Home;
import dev.writ.library.NamedText;
import dev.writ.library.TemplateId;
import dev.writ.template.TemplateType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The template library of a server.
record RemoteTemplates(Server server) implements TemplateDesk {

    static final String PATH = "api/templates";

    static String path(TemplateId template) {
        return PATH + "/" + template.name();
    }

    static Map<String, String> home(TemplateId template) {
        return Map.of("home", template.home().toString());
    }

    @Override
    public JsonNode list(Map<String, String> filter) {
        return server.get(PATH, filter);
    }

    @Override
    public JsonNode find(TemplateId template, Map<String, String> which) {
        var query = new LinkedHashMap<String, String>(home(template));
        query.putAll(which);
        return server.get(path(template), query);
    }

    @Override
    public JsonNode explain(String name, Map<String, String> where) {
        return server.get(PATH + "/" + Server.part(name) + "/resolution", where);
    }

    @Override
    public JsonNode diff(TemplateId template, int from, int to) {
        var query = new LinkedHashMap<String, String>(home(template));
        query.put("from", String.valueOf(from));
        query.put("to", String.valueOf(to));
        return server.get(path(template) + "/diff", query);
    }

    @Override
    public List<NamedText> export(Optional<Home> home, Set<TemplateType> types) {
        throw notThere("export");
    }

    @Override
    public JsonNode bring(List<NamedText> files, Set<TemplateType> types) {
        throw notThere("import");
    }

    private static Failed notThere(String what) {
        return Failed.invalid(
                "A server does not " + what + " templates",
                "Leave --server out, or name its table with --dynamodb");
    }
}
