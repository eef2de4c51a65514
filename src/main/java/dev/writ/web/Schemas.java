package dev.writ.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jspecify.annotations.Nullable;

/// Finds the schemas of an OpenAPI document.
final class Schemas {

    private static final String PREFIX = "#/components/schemas/";

    private Schemas() {}

    static String ref(String name) {
        return PREFIX + name;
    }

    /// The name of the schema that this one refers to.
    static Optional<String> target(Schema schema) {
        return Optional.ofNullable(schema.getRef()).map(ref -> ref.substring(PREFIX.length()));
    }

    /// Every schema, at whatever depth, of components, bodies and answers.
    static Stream<Schema> all(OpenAPI document) {
        Stream<Schema> components = document.getComponents().getSchemas().values().stream();
        Stream<Schema> contents =
                operations(document).flatMap(Schemas::contents).flatMap(Schemas::of);
        return Stream.concat(components, contents).flatMap(Schemas::deep);
    }

    static Stream<Operation> operations(OpenAPI document) {
        return document.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream());
    }

    static Stream<Schema> of(@Nullable Content content) {
        return content == null
                ? Stream.empty()
                : content.getMediaTypes().values().stream()
                        .map(media -> media.getSchema())
                        .filter(schema -> schema != null);
    }

    private static Stream<Content> contents(Operation operation) {
        Stream<Content> body =
                Stream.ofNullable(operation.getRequestBody()).map(each -> each.getContent());
        Stream<Content> answers =
                operation.getResponses().getAPIResponses().values().stream()
                        .flatMap(each -> Stream.ofNullable(each.getContent()));
        return Stream.concat(body, answers);
    }

    private static Stream<Schema> deep(Schema schema) {
        return Stream.concat(Stream.of(schema), children(schema).flatMap(Schemas::deep));
    }

    private static Stream<Schema> children(Schema schema) {
        return Stream.of(
                        properties(schema).values().stream(),
                        Stream.ofNullable(schema.getItems()),
                        choices(schema).stream(),
                        Stream.ofNullable(schema.getAdditionalPropertiesSchema()))
                .flatMap(each -> each);
    }

    static Map<String, Schema> properties(Schema schema) {
        return Optional.ofNullable(schema.getProperties()).orElse(Map.of());
    }

    static List<Schema> choices(Schema schema) {
        return Optional.ofNullable(schema.getAnyOf()).orElse(List.of());
    }
}
