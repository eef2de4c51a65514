package dev.writ.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// The rights of `template.yaml` as IAM sees them for the stack `writ` in an account and a region
/// of the documentation.
public final class Policies {

    private static final String PLACE = "us-east-1:123456789012:";

    private static final Map<String, String> PSEUDO =
            Map.of(
                    "AWS::Partition", "aws",
                    "AWS::Region", "us-east-1",
                    "AWS::AccountId", "123456789012",
                    "AWS::StackName", "writ");

    private final Template template;

    public Policies(Template template) {
        this.template = template;
    }

    /// The policy of each role, by the policy's name.
    public Map<String, JsonNode> byName() {
        var byName = new TreeMap<String, JsonNode>();
        for (JsonNode role : template.all("AWS::IAM::Role").values()) {
            for (JsonNode policy : role.path("Policies")) {
                byName.put(policy.path("PolicyName").asText(), whole(policy, role));
            }
        }
        return byName;
    }

    /// With the statements of the policies that the role shares with others.
    private JsonNode whole(JsonNode policy, JsonNode role) {
        ObjectNode whole = (ObjectNode) resolved(policy.path("PolicyDocument"));
        for (JsonNode shared : role.path("ManagedPolicyArns")) {
            resolved(
                            template.resource(shared.path("Ref").asText())
                                    .at("/Properties/PolicyDocument/Statement"))
                    .forEach(((ArrayNode) whole.path("Statement"))::add);
        }
        return whole;
    }

    /// What a policy allows on the table, in the words of {@link AskedTable}.
    public static Set<String> onTable(JsonNode policy) {
        var rights = new TreeSet<String>();
        for (JsonNode statement : policy.path("Statement")) {
            String resource = statement.path("Resource").asText();
            Template.each(statement.path("Action"))
                    .map(JsonNode::asText)
                    .filter(action -> action.startsWith("dynamodb:"))
                    .map(action -> action.substring("dynamodb:".length()))
                    .map(
                            action ->
                                    action
                                            + (resource.endsWith("/index/byIndex")
                                                    ? " on byIndex"
                                                    : ""))
                    .forEach(rights::add);
        }
        return rights;
    }

    private JsonNode resolved(JsonNode node) {
        if (node.isArray()) {
            ArrayNode list = Laptop.JSON.createArrayNode();
            node.forEach(each -> list.add(resolved(each)));
            return list;
        }
        if (!node.isObject()) {
            return node;
        }
        if (node.has("Ref")) {
            return text(reference(node.path("Ref").asText()));
        }
        if (node.has("Fn::GetAtt")) {
            return text(reference(node.path("Fn::GetAtt").asText()));
        }
        if (node.has("Fn::Sub")) {
            return text(
                    Pattern.compile("\\$\\{([^}]+)}")
                            .matcher(node.path("Fn::Sub").asText())
                            .replaceAll(name -> reference(name.group(1))));
        }
        ObjectNode object = Laptop.JSON.createObjectNode();
        node.properties().forEach(each -> object.set(each.getKey(), resolved(each.getValue())));
        return object;
    }

    private String reference(String name) {
        if (PSEUDO.containsKey(name)) {
            return PSEUDO.get(name);
        }
        String id = name.replaceFirst("\\.Arn$", "");
        JsonNode resource = template.resource(id);
        JsonNode properties = resource.path("Properties");
        return switch (resource.path("Type").asText()) {
            case "AWS::DynamoDB::Table" -> "arn:aws:dynamodb:" + PLACE + "table/writ-" + id;
            case "AWS::SQS::Queue" -> "arn:aws:sqs:" + PLACE + "writ-" + id;
            case "AWS::Serverless::Function" ->
                    "arn:aws:lambda:" + PLACE + "function:writ-" + Template.name(properties);
            case "AWS::Serverless::StateMachine" ->
                    "arn:aws:states:" + PLACE + "stateMachine:writ-walk";
            case "AWS::Logs::LogGroup" ->
                    "arn:aws:logs:"
                            + PLACE
                            + "log-group:"
                            + resolved(properties.path("LogGroupName")).asText()
                            + ":*";
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static JsonNode text(String text) {
        return Laptop.JSON.getNodeFactory().textNode(text);
    }
}
