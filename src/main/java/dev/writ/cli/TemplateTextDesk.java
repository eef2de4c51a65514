package dev.writ.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.writ.library.TemplateId;
import dev.writ.template.TemplateRef;

/// What authors do to the texts of the template library.
interface TemplateTextDesk {

    /// @param template the body of `POST /api/templates`
    JsonNode add(JsonNode template);

    /// @param version the body of `POST /api/templates/{name}/versions`
    JsonNode update(TemplateId template, JsonNode version);

    JsonNode restore(TemplateId template, int version);

    /// @param origin of the library, or one that ships
    JsonNode fork(TemplateRef origin, TemplateId to);

    /// Runs the cases of a version.
    JsonNode test(TemplateId template, int version);
}
