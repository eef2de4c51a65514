package dev.writ.experiment;

import dev.writ.kernel.Failed;
import dev.writ.kernel.Fields;
import dev.writ.statistics.Design;
import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;

/// What an experiment is to find out, fixed before it starts.
///
/// @param baseline the control's share of successes as it is believed to be
/// @param effect the smallest gain that is worth a change, as a difference of shares
/// @param alpha the chance to promote any variant when none is better
/// @param power the chance to promote a variant whose gain is the effect
/// @param looks how often it may be decided, at equal distances
/// @param matureDays a subject counts so many days after its first attempt ended, 0 to 90: by then
///     a change is merged or will hardly be
public record Goal(
        Metric metric,
        double baseline,
        double effect,
        double alpha,
        double power,
        int looks,
        int matureDays,
        List<Guardrail> guardrails) {

    private static final int MAX_DAYS = 90;

    public Goal {
        guardrails = List.copyOf(guardrails);
        if (matureDays < 0 || matureDays > MAX_DAYS) {
            throw Failed.invalid("matureDays is " + matureDays, "Use 0 to " + MAX_DAYS);
        }
        long kinds = guardrails.stream().map(Guardrail::kind).distinct().count();
        if (kinds < guardrails.size()) {
            throw Failed.invalid("A guardrail is there twice", "Give each kind once");
        }
    }

    Duration mature() {
        return Duration.ofDays(matureDays);
    }

    /// @param variants beside the control
    Design design(int variants) {
        return new Design(baseline, effect, alpha, power, looks, variants);
    }

    Fields write() {
        return Fields.builder()
                .put("metric", metric)
                .put("baseline", OptionalDouble.of(baseline))
                .put("effect", OptionalDouble.of(effect))
                .put("alpha", OptionalDouble.of(alpha))
                .put("power", OptionalDouble.of(power))
                .put("looks", looks)
                .put("matureDays", matureDays)
                .putAll("guardrails", guardrails.stream().map(Guardrail::write).toList())
                .build();
    }

    static Goal read(Fields fields) {
        return new Goal(
                fields.choice("metric", Metric.class),
                fields.optionalDecimal("baseline").orElseThrow(),
                fields.optionalDecimal("effect").orElseThrow(),
                fields.optionalDecimal("alpha").orElseThrow(),
                fields.optionalDecimal("power").orElseThrow(),
                (int) fields.number("looks"),
                (int) fields.number("matureDays"),
                fields.children("guardrails").stream().map(Guardrail::read).toList());
    }
}
