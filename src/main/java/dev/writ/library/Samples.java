package dev.writ.library;

import dev.writ.template.Contract;
import dev.writ.template.InputSpec;
import dev.writ.template.Untrusted;
import dev.writ.template.UsedInput;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// Values to try a template with, cleaned as the chain cleans them.
///
/// @param used what the body uses
record Samples(Contract contract, List<UsedInput> used) {

    private static final String HARMLESS = "sample";
    private static final String FENCE = "fence";
    private static final int MAX_CHARS = 500;

    Samples {
        used = List.copyOf(used);
    }

    /// Every input filled with a harmless word.
    Map<String, Object> harmless() {
        return filled(HARMLESS, any -> false);
    }

    /// @param text what somebody hostile might write
    /// @param attacked the inputs that say it; what only we say never does
    Map<String, Object> hostile(String text, Predicate<String> attacked) {
        return filled(text, name -> attacked.test(name) && !ChainInputs.isOurs(name));
    }

    private Map<String, Object> filled(String text, Predicate<String> attacked) {
        var values = new LinkedHashMap<String, Object>();
        for (InputSpec input : contract.inputs()) {
            if (!input.name().equals(FENCE)) {
                values.put(
                        input.name(),
                        value(input.name(), attacked.test(input.name()) ? text : HARMLESS));
            }
        }
        return values;
    }

    private Object value(String name, String text) {
        Optional<UsedInput> list =
                used.stream().filter(each -> each.list() && each.name().equals(name)).findFirst();
        return list.isEmpty() ? said(name, text) : List.of(item(list.get(), text));
    }

    private static Object item(UsedInput list, String text) {
        if (list.fields().isEmpty()) {
            return said(list.name(), text);
        }
        var item = new LinkedHashMap<String, Object>();
        list.fields().forEach(field -> item.put(field, said(field, text)));
        return item;
    }

    private static String said(String name, String text) {
        return ChainInputs.isBlock(name)
                ? Untrusted.block(text, MAX_CHARS)
                : Untrusted.line(text, MAX_CHARS);
    }
}
