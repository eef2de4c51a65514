package dev.writ.governance.check;

import dev.writ.kernel.Failed;
import dev.writ.kernel.Fields;
import java.util.OptionalDouble;

/// A measured figure stays within bounds.
record Threshold(String field, OptionalDouble atLeast, OptionalDouble atMost)
        implements ChangeCheck {

    static Threshold read(Fields fields) {
        fields.only("field", "at-least", "at-most");
        var threshold =
                new Threshold(
                        fields.text("field"),
                        fields.optionalDecimal("at-least"),
                        fields.optionalDecimal("at-most"));
        if (threshold.atLeast.isEmpty() && threshold.atMost.isEmpty()) {
            throw Failed.invalid(
                    fields.where() + " has neither at-least nor at-most", "Give one of them");
        }
        return threshold;
    }

    @Override
    public Judgement judge(Change change) {
        Double value = change.numbers().get(field);
        if (value == null) {
            return new Judgement.NotJudged(field);
        }
        if (value < atLeast.orElse(Double.NEGATIVE_INFINITY)) {
            return Judgement.broken(
                    field + " is " + value + ", less than " + atLeast.getAsDouble());
        }
        if (value > atMost.orElse(Double.POSITIVE_INFINITY)) {
            return Judgement.broken(field + " is " + value + ", more than " + atMost.getAsDouble());
        }
        return new Judgement.Kept();
    }
}
