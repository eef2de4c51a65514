package dev.writ.web;

import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/// Completes the OpenAPI document with what the scan of the classes cannot see: names, which
/// properties are always there, what parameters take, how errors look, and words.
public class Contract implements OASFilter {

    @Override
    public Parameter filterParameter(Parameter parameter) {
        return ContractParameters.describe(parameter);
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        new SchemaNames(document).give();
        new SchemaShapes(document).complete();
        new SchemaTexts(document).add();
        document.getPaths()
                .getPathItems()
                .forEach(
                        (path, item) ->
                                item.getOperations()
                                        .values()
                                        .forEach(each -> ContractErrors.add(path, each)));
    }
}
