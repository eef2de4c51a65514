package dev.writ.experiment;

import dev.writ.kernel.Fields;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What follows from the judgements at a look that counts.
final class Decide {

    private Decide() {}

    /// Empty when it goes on.
    static Optional<Conclusion> of(Experiment experiment, Look look, List<Judgement> judgements) {
        Optional<Judgement> best =
                judgements.stream()
                        .filter(each -> each.better() && each.held())
                        .max(Comparator.comparingDouble(Judgement::difference));
        if (best.isPresent()) {
            return made(Conclusion.Kind.PROMOTE, best.map(Judgement::variant), look, judgements);
        }
        if (judgements.stream().allMatch(Judgement::broken)
                || judgements.stream().allMatch(each -> isRejected(each, experiment))) {
            return made(Conclusion.Kind.REJECT, Optional.empty(), look, judgements);
        }
        return look.last()
                ? made(Conclusion.Kind.UNDECIDED, Optional.empty(), look, judgements)
                : Optional.empty();
    }

    /// Broken, futile, or ended without room for a gain that is worth it.
    private static boolean isRejected(Judgement each, Experiment experiment) {
        return switch (each.sign()) {
            case FUTILE -> true;
            case ENDED -> each.broken() || each.interval().high() < experiment.goal().effect();
            case BETTER, OPEN -> each.broken();
        };
    }

    private static Optional<Conclusion> made(
            Conclusion.Kind kind, Optional<String> variant, Look look, List<Judgement> judgements) {
        var reason = new StringBuilder(first(kind, variant, look));
        Group control = look.groups().getFirst();
        reason.append(" Control: ").append(shares(control)).append('.');
        for (Judgement each : judgements) {
            reason.append(' ').append(sentence(each, look));
        }
        return Optional.of(new Conclusion(kind, variant, reason.toString()));
    }

    private static String first(Conclusion.Kind kind, Optional<String> variant, Look look) {
        String at = " at look " + look.number() + (look.last() ? ", the last." : ".");
        return switch (kind) {
            case PROMOTE -> "Variant " + variant.orElse("") + " is better" + at;
            case REJECT -> "No variant is worth a change" + at;
            case UNDECIDED -> "It cannot be told whether a variant is better" + at;
        };
    }

    private static String shares(Group group) {
        return String.format(
                Locale.ROOT,
                "%d of %d (%.1f %%)",
                group.successes(),
                group.counted(),
                100 * group.share().value());
    }

    private static String sentence(Judgement each, Look look) {
        Group own =
                look.groups().stream()
                        .filter(group -> group.variant().equals(each.variant()))
                        .findFirst()
                        .orElseThrow();
        var text =
                new StringBuilder(
                        String.format(
                                Locale.ROOT,
                                "Variant %s: %s, %+.1f points (95 %% interval %+.1f to %+.1f),"
                                        + " z %.2f where %.2f is needed",
                                each.variant(),
                                shares(own),
                                100 * each.difference(),
                                100 * each.interval().low(),
                                100 * each.interval().high(),
                                each.z(),
                                each.bound()));
        for (Judgement.Guard guard : each.guards()) {
            text.append(
                    String.format(
                            Locale.ROOT,
                            "; %s %s (%+.1f to %+.1f points)",
                            Fields.word(guard.kind()),
                            Fields.word(guard.state()),
                            100 * guard.interval().low(),
                            100 * guard.interval().high()));
        }
        return text.append('.').toString();
    }
}
