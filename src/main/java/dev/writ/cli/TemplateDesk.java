package dev.writ.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.writ.library.Home;
import dev.writ.library.NamedText;
import dev.writ.library.TemplateId;
import dev.writ.template.TemplateType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What is asked of the template library by those who read it.
interface TemplateDesk {

    JsonNode list(Map<String, String> filter);

    /// @param which `version` or `alias`; else the latest
    JsonNode find(TemplateId template, Map<String, String> which);

    /// @param where `project`, and a `path` of it
    JsonNode explain(String name, Map<String, String> where);

    JsonNode diff(TemplateId template, int from, int to);

    /// @param types empty for all
    List<NamedText> export(Optional<Home> home, Set<TemplateType> types);

    /// @param types what the files may be of; empty for all
    JsonNode bring(List<NamedText> files, Set<TemplateType> types);
}
