package dev.writ.library;

import dev.writ.template.Contract;
import dev.writ.template.InputSpec;
import dev.writ.template.Mistake;
import dev.writ.template.UsedInput;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Holds declared inputs against those that are used: they are the same.
final class CompareInputs {

    private CompareInputs() {}

    /// @param bodyLine where the body begins
    static List<Mistake> of(Contract contract, List<UsedInput> used, int bodyLine) {
        Set<String> declared =
                contract.inputs().stream()
                        .map(InputSpec::name)
                        .collect(Collectors.toCollection(TreeSet::new));
        var unused = new TreeSet<>(declared);
        var mistakes = new ArrayList<Mistake>();
        for (UsedInput each : used) {
            if (declared.contains(each.name())) {
                unused.remove(each.name());
            } else {
                mistakes.add(
                        new Mistake(
                                each.line(),
                                "the input " + each.name() + " is used and not declared",
                                "Declare it under inputs, with a default unless the chain"
                                        + " knows it"));
            }
        }
        unused.forEach(
                name ->
                        mistakes.add(
                                new Mistake(
                                        Math.max(1, bodyLine - 1),
                                        "the input " + name + " is declared and not used",
                                        "Remove it from inputs")));
        return mistakes;
    }
}
