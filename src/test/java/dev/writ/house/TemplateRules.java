package dev.writ.house;

import com.fasterxml.jackson.databind.JsonNode;
import dev.writ.testing.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/// What must hold of `template.yaml` beside what CloudFormation asks. Each rule words what is wrong
/// and where.
final class TemplateRules {

    /// Actions that AWS lets nobody bind to a resource.
    private static final Set<String> UNBOUND =
            Set.of(
                    "logs:CreateLogDelivery",
                    "logs:DeleteLogDelivery",
                    "logs:DescribeLogGroups",
                    "logs:DescribeResourcePolicies",
                    "logs:GetLogDelivery",
                    "logs:ListLogDeliveries",
                    "logs:PutResourcePolicy",
                    "logs:UpdateLogDelivery",
                    "xray:GetSamplingRules",
                    "xray:GetSamplingTargets",
                    "xray:PutTelemetryRecords",
                    "xray:PutTraceSegments");

    private static final Set<String> OPEN_ROUTES =
            Set.of("GET /q/health", "GET /q/health/{proxy+}", "OPTIONS /{proxy+}");

    private final Template template;
    private final List<String> problems = new ArrayList<>();

    private TemplateRules(Template template) {
        this.template = template;
    }

    static List<String> problems(Template template) {
        var rules = new TemplateRules(template);
        template.functions().forEach(rules::function);
        template.all("AWS::Logs::LogGroup").forEach(rules::logGroup);
        template.all("AWS::IAM::Role").forEach(rules::role);
        template.all("AWS::IAM::ManagedPolicy")
                .forEach((id, policy) -> rules.policy(id, policy.path("PolicyDocument")));
        template.all("AWS::ApiGatewayV2::Route").forEach(rules::route);
        template.all("AWS::SQS::Queue").forEach(rules::queue);
        rules.table();
        rules.httpApi();
        rules.walk();
        return List.copyOf(rules.problems);
    }

    /// Its logical id, its name, its role and its logs all say the same.
    private void function(String id, JsonNode function) {
        String own = id.replaceFirst("Function$", "");
        String name = own.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
        demand(Template.name(function).equals(name), id, "is not named " + name);
        demand(
                function.at("/Role/Fn::GetAtt").asText().equals(own + "Role.Arn"),
                id,
                "has no role of its own");
        String logs = function.at("/LoggingConfig/LogGroup/Ref").asText();
        demand(
                logs.equals(own + "Logs") && template.all("AWS::Logs::LogGroup").containsKey(logs),
                id,
                "has no log group of its own");
        JsonNode export = function.at("/Environment/Variables/QUARKUS_FUNQY_EXPORT");
        demand(
                export.asText("").equals(own.equals("Api") ? "" : name),
                id,
                "exports another function");
    }

    private void logGroup(String id, JsonNode group) {
        demand(group.has("RetentionInDays"), id, "keeps logs for ever");
    }

    private void role(String id, JsonNode role) {
        role.path("Policies").forEach(policy -> policy(id, policy.path("PolicyDocument")));
        role.path("ManagedPolicyArns")
                .forEach(
                        policy ->
                                demand(
                                        policy.path("Ref").asText().equals("TracePolicy"),
                                        id,
                                        "takes rights from a policy that is not here"));
    }

    private void policy(String id, JsonNode document) {
        for (JsonNode statement : document.path("Statement")) {
            List<String> actions =
                    Template.each(statement.path("Action")).map(JsonNode::asText).toList();
            demand(actions.stream().noneMatch(each -> each.contains("*")), id, "allows any action");
            boolean anything = Template.each(statement.path("Resource")).anyMatch(this::isAny);
            demand(
                    !anything || UNBOUND.containsAll(actions),
                    id,
                    "allows " + actions + " on anything");
            demand(statement.path("Effect").asText().equals("Allow"), id, "has another effect");
        }
    }

    private boolean isAny(JsonNode resource) {
        return resource.asText().equals("*") || resource.path("Fn::Sub").asText().equals("*");
    }

    private void route(String id, JsonNode route) {
        boolean open = OPEN_ROUTES.contains(route.path("RouteKey").asText());
        String type = route.path("AuthorizationType").asText();
        demand(open ? type.equals("NONE") : type.equals("JWT"), id, "is open to everybody");
    }

    private void queue(String id, JsonNode queue) {
        demand(queue.path("SqsManagedSseEnabled").asBoolean(), id, "is not encrypted");
    }

    private void table() {
        JsonNode table = template.resource("Table");
        for (String policy : List.of("DeletionPolicy", "UpdateReplacePolicy")) {
            demand(table.path(policy).asText().equals("Retain"), "Table", "can be lost");
        }
        for (String flag :
                List.of(
                        "/Properties/DeletionProtectionEnabled",
                        "/Properties/PointInTimeRecoverySpecification/PointInTimeRecoveryEnabled",
                        "/Properties/SSESpecification/SSEEnabled")) {
            demand(table.at(flag).asBoolean(), "Table", "lacks " + flag);
        }
        demand(!table.at("/Properties").has("StreamSpecification"), "Table", "has a stream");
    }

    /// Words that no judge knows.
    private void httpApi() {
        says("AWS::ApiGatewayV2::Api", "ProtocolType", "HTTP");
        says("AWS::ApiGatewayV2::Authorizer", "AuthorizerType", "JWT");
        says("AWS::ApiGatewayV2::Integration", "PayloadFormatVersion", "2.0");
    }

    private void says(String type, String property, String word) {
        template.all(type)
                .forEach(
                        (id, each) ->
                                demand(
                                        each.path(property).asText().equals(word),
                                        id,
                                        property + " is not " + word));
    }

    /// It may call the functions that it is given, and no other.
    private void walk() {
        JsonNode walk = template.only("AWS::Serverless::StateMachine");
        var given = walk.path("DefinitionSubstitutions").valueStream().toList();
        var called =
                statements("WalkRole")
                        .filter(each -> each.path("Action").asText().startsWith("lambda:"))
                        .flatMap(each -> Template.each(each.path("Resource")))
                        .toList();
        demand(called.equals(given), "WalkRole", "calls other functions than Walk is given");
        for (var each : walk.path("DefinitionSubstitutions").properties()) {
            String function = each.getValue().path("Fn::GetAtt").asText().replace(".", "");
            demand(each.getKey().equals(function), "Walk", each.getKey() + " is another function");
        }
        demand(
                walk.at("/Logging/Level").asText().equals("ALL")
                        && !walk.at("/Logging/IncludeExecutionData").asBoolean(true),
                "Walk",
                "does not log every step without its data");
    }

    private Stream<JsonNode> statements(String role) {
        return template.resource(role)
                .at("/Properties/Policies")
                .valueStream()
                .flatMap(policy -> policy.at("/PolicyDocument/Statement").valueStream());
    }

    private void demand(boolean holds, String where, String problem) {
        if (!holds) {
            problems.add(where + " " + problem);
        }
    }
}
