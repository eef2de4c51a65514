package dev.writ.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.AbstractConstruct;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/// A CloudFormation template. Its short forms are read as the long ones: `!Ref X` is `{Ref: X}`.
public record Template(JsonNode content) {

    public static final Path FILE = Path.of("template.yaml");

    /// That of the cloud.
    public static Template read() {
        try {
            return of(Files.readString(FILE));
        } catch (IOException absent) {
            throw new UncheckedIOException(absent);
        }
    }

    public static Template of(String text) {
        return new Template(Laptop.JSON.valueToTree(new Yaml(new Reader()).load(text)));
    }

    /// The properties of each resource of a type, by logical id.
    public Map<String, JsonNode> all(String type) {
        var all = new LinkedHashMap<String, JsonNode>();
        content.get("Resources")
                .properties()
                .forEach(
                        each -> {
                            if (each.getValue().path("Type").asText().equals(type)) {
                                all.put(each.getKey(), each.getValue().path("Properties"));
                            }
                        });
        return all;
    }

    /// @throws NoSuchElementException when there is none or more than one
    public JsonNode only(String type) {
        var all = all(type);
        if (all.size() != 1) {
            throw new NoSuchElementException(all.size() + " resources of type " + type);
        }
        return all.values().iterator().next();
    }

    public JsonNode resource(String id) {
        return content.get("Resources").path(id);
    }

    public Map<String, JsonNode> functions() {
        return all("AWS::Serverless::Function");
    }

    /// The name behind the stack's: `generate` of `${AWS::StackName}-generate`.
    public static String name(JsonNode function) {
        return function.path("FunctionName").path("Fn::Sub").asText().replaceFirst("^.*}-", "");
    }

    /// One or several, as a list.
    public static Stream<JsonNode> each(JsonNode node) {
        return node.isArray() ? node.valueStream() : Stream.of(node);
    }

    private static final class Reader extends SafeConstructor {

        Reader() {
            super(new LoaderOptions());
            yamlMultiConstructors.put("!", new ShortForm());
        }

        private final class ShortForm extends AbstractConstruct {

            @Override
            public Object construct(Node node) {
                String name = node.getTag().getValue().substring(1);
                boolean bare = List.of("Ref", "Condition").contains(name);
                return Map.of(bare ? name : "Fn::" + name, value(node));
            }

            private Object value(Node node) {
                return switch (node) {
                    case ScalarNode scalar -> scalar.getValue();
                    case SequenceNode list -> constructSequence(list);
                    case MappingNode map -> constructMapping(map);
                    default -> throw new IllegalArgumentException(node.getTag().getValue());
                };
            }
        }
    }
}
