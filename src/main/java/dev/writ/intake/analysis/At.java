package dev.writ.intake.analysis;

import dev.writ.intake.json.Json;
import dev.writ.intake.json.Said;
import dev.writ.kernel.Failed;
import java.util.function.Consumer;

/// Where the reading is.
///
/// @param name of the value at hand, such as `issues[3].severity`
record At(Json json, String name) {

    At field(String field) {
        return new At(json, name.isEmpty() ? Said.clip(field) : name + "." + Said.clip(field));
    }

    At element(int index) {
        return new At(json, name + "[" + index + "]");
    }

    /// @param problem how it goes on after the name, such as `is not a text`
    Failed refused(String problem, String remedy) {
        return json.refused(name + " " + problem, remedy);
    }

    /// Calls once for each element of the list at hand.
    void each(int max, Consumer<At> element) {
        if (!json.atList()) {
            throw refused("is not a list", "Write a list");
        }
        var count =
                new Object() {
                    int value;
                };
        json.list(
                () -> {
                    if (count.value == max) {
                        throw refused("has more than " + max + " entries", "Split the report");
                    }
                    element.accept(element(count.value++));
                });
    }
}
