package dev.writ.evaluation;

import dev.writ.kernel.Failed;
import dev.writ.kernel.Fields;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;

/// One case of a template: inputs, and what the text must be then.
///
/// @param sample the inputs: those of a shipped sample, if one is named, with its own over them
/// @param expected at least one
public record Case(Sample sample, List<Evaluator> expected) {

    /// In one template.
    public static final int MAX = 50;

    /// Reads `cases: [{name, sample?, inputs?, expect: [...]}]`.
    ///
    /// @throws Failed when there is no case, one is there twice, or one is wrong
    public static List<Case> read(Fields document, Samples samples) {
        document.only("cases");
        List<Fields> written = document.children("cases");
        if (written.isEmpty() || written.size() > MAX) {
            throw Failed.invalid(
                    document.where() + " has " + written.size() + " cases", "Give 1 to " + MAX);
        }
        List<Case> cases = written.stream().map(each -> one(each, samples)).toList();
        var names = new HashSet<String>();
        for (Case each : cases) {
            if (!names.add(each.sample().name())) {
                throw Failed.invalid(
                        document.where() + ": two cases are called " + each.sample().name(),
                        "Give each a name of its own");
            }
        }
        return cases;
    }

    private static Case one(Fields written, Samples samples) {
        written.only("name", "sample", "inputs", "expect");
        var inputs = new LinkedHashMap<String, Object>();
        written.optionalText("sample")
                .ifPresent(name -> inputs.putAll(samples.named(name).inputs().values()));
        written.optionalChild("inputs").ifPresent(own -> inputs.putAll(own.values()));
        String where = written.where() + ": expect";
        return new Case(
                new Sample(written.text("name"), Fields.of(written.where(), inputs)),
                Evaluators.read(where, written.children("expect")));
    }
}
