package dev.writ.orchestration;

import dev.writ.kernel.Failed;
import dev.writ.template.InputSpec;
import dev.writ.template.TemplateVersion;
import dev.writ.template.Untrusted;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// What somebody gives templates to be filled with. All of it is data: cleaned here, once.
record Told(Map<String, String> inputs) {

    private static final int MAX_INPUTS = 50;
    private static final int MAX_LINE = 1_000;
    private static final int MAX_BLOCK = 20_000;

    /// @throws Failed when there are too many
    Told {
        if (inputs.size() > MAX_INPUTS) {
            throw Failed.invalid(inputs.size() + " inputs are given", "Give up to " + MAX_INPUTS);
        }
        inputs = Map.copyOf(inputs);
    }

    /// @throws Failed naming what no template declares
    void check(List<TemplateVersion> templates) {
        Set<String> known = new TreeSet<>();
        templates.forEach(each -> each.inputs().forEach(input -> known.add(input.name())));
        for (String name : new TreeSet<>(inputs.keySet())) {
            if (!known.contains(name)) {
                throw Failed.invalid(
                        "inputs."
                                + Untrusted.line(name, MAX_LINE)
                                + " is no input of "
                                + templates.stream().map(each -> each.ref().toString()).toList(),
                        "Use " + String.join(", ", known));
            }
        }
    }

    /// Required inputs of the template that are not given.
    List<String> missing(TemplateVersion template) {
        var missing = new ArrayList<String>();
        for (InputSpec input : template.inputs()) {
            if (input.required() && !inputs.containsKey(input.name())) {
                missing.add(input.name());
            }
        }
        return missing;
    }

    /// The values of the template's own inputs.
    Map<String, Object> of(TemplateVersion template) {
        var values = new LinkedHashMap<String, Object>();
        for (InputSpec input : template.inputs()) {
            if (inputs.containsKey(input.name())) {
                values.put(input.name(), clean(inputs.get(input.name())));
            }
        }
        return values;
    }

    private static String clean(String text) {
        return text.strip().contains("\n")
                ? Untrusted.block(text.strip(), MAX_BLOCK)
                : Untrusted.line(text, MAX_LINE);
    }
}
