package dev.writ.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/// Says which properties are always there. An `Optional` of a record is absent from an answer and
/// never null; in a body it may be either.
final class SchemaShapes {

    private final OpenAPI document;

    SchemaShapes(OpenAPI document) {
        this.document = document;
    }

    void complete() {
        Set<String> bodies = bodies();
        document.getComponents()
                .getSchemas()
                .forEach((name, schema) -> complete(schema, bodies.contains(name)));
    }

    private Set<String> bodies() {
        return Schemas.operations(document)
                .filter(operation -> operation.getRequestBody() != null)
                .flatMap(operation -> Schemas.of(operation.getRequestBody().getContent()))
                .flatMap(schema -> Schemas.target(schema).stream())
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static void complete(Schema schema, boolean body) {
        if (Schemas.properties(schema).isEmpty()) {
            return;
        }
        var required = new ArrayList<String>();
        schema.getProperties()
                .forEach(
                        (name, property) -> {
                            if (!isOptional(property)) {
                                required.add(name);
                            } else if (body) {
                                orNull(property);
                            } else {
                                neverNull(property);
                            }
                        });
        schema.setRequired(required.isEmpty() ? null : required);
        if (body) {
            schema.setAdditionalPropertiesBoolean(false); // see Strict
        }
    }

    private static boolean isOptional(Schema property) {
        return isNull(property)
                || Schemas.choices(property).stream().anyMatch(SchemaShapes::isNull);
    }

    private static boolean isNull(Schema schema) {
        return schema.getType() != null && schema.getType().contains(SchemaType.NULL);
    }

    private static void neverNull(Schema property) {
        Schemas.choices(property).stream()
                .filter(choice -> !isNull(choice))
                .findFirst()
                .ifPresent(only -> property.ref(only.getRef()).setAnyOf(null));
        if (property.getRef() != null) {
            property.type(null).setEnumeration(null);
        } else {
            property.setType(
                    property.getType().stream().filter(type -> type != SchemaType.NULL).toList());
        }
    }

    /// The scan writes an enum that may be null as a reference with a type beside it, which
    /// nothing can satisfy.
    private static void orNull(Schema property) {
        if (property.getRef() != null) {
            Schema nothing = OASFactory.createSchema().type(List.of(SchemaType.NULL));
            Schema something = OASFactory.createSchema().ref(property.getRef());
            property.ref(null).type(null).enumeration(null).setAnyOf(List.of(something, nothing));
        }
    }
}
