package dev.writ.web;

import dev.writ.kernel.Paging;
import dev.writ.once.AnswerOnce;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/// What a parameter of a name takes, wherever it stands.
final class ContractParameters {

    private static final String VERSION = "^[1-9][0-9]{0,5}$";
    private static final String SORTS = "^(name|name-backwards|changed)$";
    private static final String ALIASES = "^(production|staging|latest)$";

    private static final Map<String, UnaryOperator<Parameter>> BY_NAME =
            Map.ofEntries(
                    typed("scan", "Id of a scan.", "ScanId"),
                    typed("prompt", "Id of a prompt.", "PromptId"),
                    typed("finding", "Id of a finding.", "FindingId"),
                    typed("project", "Name of a project.", "ProjectName"),
                    typed("dataset", "Id of a dataset.", "DatasetId"),
                    typed("evaluation", "Id of an evaluation.", "EvaluationId"),
                    typed("with", "Id of the evaluation to compare it with.", "EvaluationId"),
                    typed("experiment", "Id of an experiment.", "ExperimentId"),
                    typed("waiver", "Id of a waiver.", "WaiverId"),
                    typed("id", "Id of a workshop draft.", "WorkshopId"),
                    typed("test_id", "Id of a test of it.", "TestId"),
                    text("number", "Its number, from 1.", "^[1-9][0-9]{0,5}$"),
                    typed("state", "Only of this state.", "WaiverState"),
                    typed("status", "Only of this status.", "PromptStatus"),
                    typed("severity", "Only of this severity or worse.", "Severity"),
                    typed("priority", "Only of this priority.", "Priority"),
                    text("persona", "Id of a persona, see `GET /api/personas`.", "^.{1,100}$"),
                    text("rule", "Id of a rule, see `GET /api/rules`.", "^[A-Za-z0-9-]{1,40}$"),
                    text("name", "A name.", "^.{0,200}$"),
                    typed("home", "Where it lives; `global` when left out.", "Home"),
                    several("type", "Only of these types.", "TemplateType"),
                    text("category", "Only of this category.", "^[a-z0-9-]{2,40}$"),
                    text("named", "Only with this in the name.", "^[a-z0-9_]{1,50}$"),
                    text("sort", "By name, or the last change first.", SORTS),
                    text("version", "Number of a version.", VERSION),
                    text("from", "Number of the version before.", VERSION),
                    text("to", "Number of the version behind.", VERSION),
                    text("alias", "The version that it points at.", ALIASES),
                    text("view", "Only this of the diff.", "^(unified|rows)$"),
                    text("path", "A file of the project, whose features count.", "^.{1,1000}$"),
                    text("cursor", "The `next` of the part before.", "^[A-Za-z0-9_-]{1,2000}$"),
                    text(
                            "If-Match",
                            "The `ETag` that was read, or `*`.",
                            "^([*]|[\"][0-9]{1,18}[\"])$"),
                    text(
                            "Idempotency-Key",
                            "Chosen by the client: with the same key and body the request takes "
                                    + "effect once, and its answer is given again for a day.",
                            "^[!-~]{1," + AnswerOnce.MAX_KEY + "}$"),
                    flag("recount", "Count all events anew instead of reading counters."),
                    flag("today", "By the rules, settings and template that hold today."),
                    flag("newestFirst", "The last event first."),
                    limit());

    private ContractParameters() {}

    /// Leaves alone what the resource itself describes.
    static Parameter describe(Parameter parameter) {
        if (parameter.getDescription() != null) {
            return parameter;
        }
        return BY_NAME.getOrDefault(parameter.getName(), UnaryOperator.identity()).apply(parameter);
    }

    private static Map.Entry<String, UnaryOperator<Parameter>> typed(
            String name, String description, String schema) {
        return entry(name, description, OASFactory.createSchema().ref(Schemas.ref(schema)));
    }

    /// With commas between.
    private static Map.Entry<String, UnaryOperator<Parameter>> several(
            String name, String description, String schema) {
        Schema items = OASFactory.createSchema().ref(Schemas.ref(schema));
        Schema list = schema(SchemaType.ARRAY).items(items).minItems(1);
        return Map.entry(
                name,
                parameter ->
                        parameter
                                .description(description)
                                .schema(list)
                                .style(Parameter.Style.FORM)
                                .explode(false));
    }

    private static Map.Entry<String, UnaryOperator<Parameter>> text(
            String name, String description, String pattern) {
        return entry(name, description, schema(SchemaType.STRING).pattern(pattern));
    }

    private static Map.Entry<String, UnaryOperator<Parameter>> flag(
            String name, String description) {
        return entry(name, description, schema(SchemaType.BOOLEAN).defaultValue(false));
    }

    private static Map.Entry<String, UnaryOperator<Parameter>> limit() {
        return entry(
                "limit",
                "Items at most.",
                schema(SchemaType.INTEGER)
                        .minimum(BigDecimal.ONE)
                        .maximum(BigDecimal.valueOf(Paging.MAX_LIMIT))
                        .defaultValue(Paging.DEFAULT_LIMIT));
    }

    private static Schema schema(SchemaType type) {
        return OASFactory.createSchema().type(List.of(type));
    }

    private static Map.Entry<String, UnaryOperator<Parameter>> entry(
            String name, String description, Schema schema) {
        return Map.entry(name, parameter -> parameter.description(description).schema(schema));
    }
}
