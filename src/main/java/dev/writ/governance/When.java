package dev.writ.governance;

import dev.writ.finding.Glob;
import dev.writ.finding.Severity;
import dev.writ.kernel.Failed;
import dev.writ.kernel.Fields;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// When something applies. Each condition that is given must hold; none given means always.
///
/// @param worst upper end of the severity range, the worse one
/// @param mildest lower end
/// @param places at least that many
public record When(
        List<String> personas,
        Severity worst,
        Severity mildest,
        List<String> paths,
        List<Glob> globs,
        List<String> languages,
        List<String> tags,
        List<String> tools,
        int places) {

    private static final int CLOSE = 3;

    public static final When ALWAYS = read(Fields.builder().build(), Set.of());

    /// @param personas ids that may be named
    public static When read(Fields fields, Set<String> personas) {
        fields.only("persona", "severity", "path", "language", "tags", "tool", "places");
        for (String persona : fields.texts("persona")) {
            if (!personas.contains(persona)) {
                throw Failed.invalid(
                        fields.where() + ": there is no persona '" + persona + "'",
                        "Use one of " + String.join(", ", personas.stream().sorted().toList()));
            }
        }
        Range range = range(fields);
        return new When(
                fields.texts("persona"),
                range.worst(),
                range.mildest(),
                fields.texts("path"),
                fields.texts("path").stream().map(Glob::new).toList(),
                fields.texts("language"),
                fields.texts("tags"),
                fields.texts("tool"),
                Math.clamp(fields.optionalNumber("places").orElse(0), 0, Integer.MAX_VALUE));
    }

    public boolean matches(Situation situation) {
        return situation.severity().compareTo(worst) >= 0
                && situation.severity().compareTo(mildest) <= 0
                && situation.places() >= places
                && isIn(personas, List.of(situation.persona()))
                && isIn(languages, situation.languages())
                && isIn(tags, situation.tags())
                && isIn(tools, List.of(situation.tool()))
                && (globs.isEmpty() || situation.paths().stream().anyMatch(this::isAt));
    }

    /// Whether it may hold for a change of files when the finding is not known: only what is asked
    /// of paths, languages and personas is looked at.
    ///
    /// @param there personas; empty when any may be meant
    boolean mayMatch(List<String> paths, List<String> spoken, List<String> there) {
        return isIn(languages, spoken)
                && (there.isEmpty() || isIn(personas, there))
                && (globs.isEmpty() || paths.stream().anyMatch(this::isAt));
    }

    /// How close to the matter the conditions are: who speaks, which kind of finding and which tool
    /// say more than a path, a language or a severity.
    public int closeness() {
        int closeness = places > 0 ? 1 : 0;
        closeness += worst != Severity.CRITICAL || mildest != Severity.NOTE ? 1 : 0;
        for (List<String> each : List.of(paths, languages)) {
            closeness += each.isEmpty() ? 0 : 1;
        }
        for (List<String> each : List.of(personas, tags, tools)) {
            closeness += each.isEmpty() ? 0 : CLOSE;
        }
        return closeness;
    }

    private boolean isAt(String path) {
        return globs.stream().anyMatch(glob -> glob.matches(path));
    }

    private static boolean isIn(List<String> wanted, List<String> there) {
        return wanted.isEmpty()
                || wanted.stream()
                        .anyMatch(each -> there.stream().anyMatch(each::equalsIgnoreCase));
    }

    private record Range(Severity worst, Severity mildest) {}

    /// `medium..` is medium or worse, `..low` is low or milder, `low..high` both ends included.
    private static Range range(Fields fields) {
        String text = fields.text("severity", "..");
        String[] ends = text.split("\\.\\.", 2);
        Severity mildest = ends[0].isEmpty() ? Severity.NOTE : severity(fields, ends[0]);
        Severity worst = mildest;
        if (ends.length == 2) {
            worst = ends[1].isEmpty() ? Severity.CRITICAL : severity(fields, ends[1]);
        }
        if (ends.length == 2 && ends[0].isEmpty() && !ends[1].isEmpty()) {
            return new Range(worst, Severity.NOTE);
        }
        if (worst.compareTo(mildest) > 0) {
            throw Failed.invalid(
                    fields.where() + ": no severity is in '" + text + "'",
                    "Write the milder end first, such as low..high");
        }
        return new Range(worst, mildest);
    }

    private static Severity severity(Fields fields, String word) {
        return Optional.of(word)
                .flatMap(
                        each ->
                                List.of(Severity.values()).stream()
                                        .filter(
                                                value ->
                                                        value.name()
                                                                .toLowerCase(Locale.ROOT)
                                                                .equals(each))
                                        .findFirst())
                .orElseThrow(
                        () ->
                                Failed.invalid(
                                        fields.where() + ": '" + word + "' is no severity",
                                        "Use critical, high, medium, low or note"));
    }
}
