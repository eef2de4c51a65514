package dev.writ.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.writ.library.Alias;
import dev.writ.library.TemplateId;

/// Which versions of the template library hold, and what people think of them.
interface TemplateAliasDesk {

    /// @param wish the body of `POST /api/templates/{name}/production`
    JsonNode move(TemplateId template, Alias alias, JsonNode wish);

    /// @param rollback the body of `POST /api/templates/{name}/rollback`
    JsonNode rollBack(TemplateId template, JsonNode rollback);

    JsonNode rate(TemplateId template, int stars);

    JsonNode retire(TemplateId template);
}
