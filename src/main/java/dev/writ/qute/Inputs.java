package dev.writ.qute;

import dev.writ.kernel.Failed;
import dev.writ.template.InputSpec;
import dev.writ.template.TemplateVersion;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Holds given values against the inputs that a template declares.
final class Inputs {

    private Inputs() {}

    /// The values with defaults filled in, dotted names as maps in maps.
    ///
    /// @throws Failed when a required input is missing or a given one is not declared
    static Map<String, Object> fill(TemplateVersion template, Map<String, Object> given) {
        var filled = new LinkedHashMap<String, Object>();
        var missing = new ArrayList<String>();
        var declared = new HashSet<String>();
        for (InputSpec input : template.inputs()) {
            declared.add(input.name());
            Object value = given.get(input.name());
            if (value == null && input.required()) {
                missing.add(input.name());
            } else {
                put(filled, input.name(), value == null ? input.otherwise().orElseThrow() : value);
            }
        }
        List<String> unknown =
                given.keySet().stream().filter(name -> !declared.contains(name)).sorted().toList();
        if (!missing.isEmpty() || !unknown.isEmpty()) {
            throw Failed.invalid(
                    "Template " + template.ref() + ": " + said(missing, unknown),
                    "Give every required input and no other");
        }
        return filled;
    }

    private static String said(List<String> missing, List<String> unknown) {
        var parts = new ArrayList<String>();
        if (!missing.isEmpty()) {
            parts.add("missing input " + String.join(", ", missing));
        }
        if (!unknown.isEmpty()) {
            parts.add("unknown input " + String.join(", ", unknown));
        }
        return String.join("; ", parts);
    }

    @SuppressWarnings("unchecked")
    private static void put(Map<String, Object> into, String name, Object value) {
        int dot = name.indexOf('.');
        if (dot < 0) {
            into.put(name, value);
        } else {
            var inner =
                    (Map<String, Object>)
                            into.computeIfAbsent(
                                    name.substring(0, dot), any -> new LinkedHashMap<>());
            put(inner, name.substring(dot + 1), value);
        }
    }
}
