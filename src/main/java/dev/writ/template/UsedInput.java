package dev.writ.template;

import java.util.Set;

/// An input that a body uses.
///
/// @param name dotted, as it was written
/// @param line of the first use, from 1
/// @param list whether the body goes through its items
/// @param fields what is read of each item; empty where the item itself is printed
public record UsedInput(String name, int line, boolean list, Set<String> fields) {

    public UsedInput {
        fields = Set.copyOf(fields);
    }
}
