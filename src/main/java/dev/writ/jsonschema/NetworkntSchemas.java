package dev.writ.jsonschema;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaException;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.writ.evaluation.Schemas;
import dev.writ.kernel.CanonicalJson;
import dev.writ.kernel.Failed;
import dev.writ.kernel.Fields;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.util.List;

/// JSON Schema 2020-12 by the library of networknt. References to other documents are not followed:
/// nothing is fetched for a schema that somebody wrote.
@Singleton
public class NetworkntSchemas implements Schemas {

    private static final int MAX_DEPTH = 200;

    @Override
    public List<String> problems(Fields schema, String json) {
        if (depth(json) > MAX_DEPTH) {
            return List.of("it is nested deeper than " + MAX_DEPTH);
        }
        try {
            return compiled(schema).validate(json, InputFormat.JSON).stream()
                    .limit(MAX_SHOWN)
                    .map(Error::toString)
                    .toList();
        } catch (SchemaException wrong) {
            throw refused(schema, wrong);
        } catch (UncheckedIOException unreadable) {
            return List.of("it is no JSON");
        }
    }

    private static Schema compiled(Fields schema) {
        var registry =
                SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_2020_12,
                        builder ->
                                builder.schemaLoader(loader -> loader.fetchRemoteResources(false)));
        return registry.getSchema(CanonicalJson.of(schema.values()), InputFormat.JSON);
    }

    private static Failed refused(Fields schema, SchemaException wrong) {
        return Failed.invalid(
                schema.where() + " is no JSON Schema: " + wrong.getMessage(),
                "Correct the schema; references to other documents are not followed");
    }

    /// Brackets within texts count too: a bound, no measure.
    private static int depth(String json) {
        int depth = 0;
        int deepest = 0;
        for (int i = 0; i < json.length(); i++) {
            switch (json.charAt(i)) {
                case '{', '[' -> deepest = Math.max(deepest, ++depth);
                case '}', ']' -> depth--;
                default -> {}
            }
        }
        return deepest;
    }
}
