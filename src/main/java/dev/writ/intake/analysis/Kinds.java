package dev.writ.intake.analysis;

import dev.writ.finding.Glob;
import dev.writ.intake.json.PlainPath;
import dev.writ.intake.json.Said;
import dev.writ.kernel.Failed;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.regex.Pattern;

/// The kinds of values that our own form is made of, beside {@link Numbers}.
final class Kinds {

    /// Seconds and `Z` are written out, so that one time has one spelling.
    private static final Pattern TIME =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?Z");

    private static final Pattern CWE = Pattern.compile("CWE-[1-9][0-9]{0,4}");

    private Kinds() {}

    /// A text that may be empty.
    static Kind<String> prose(int max) {
        return at -> {
            if (!at.json().atText()) {
                throw at.refused("is not a text", "Write a text");
            }
            String text = at.json().text();
            if (text.codePointCount(0, text.length()) > max) {
                throw at.refused("has more than " + max + " characters", "Use at most " + max);
            }
            return text;
        };
    }

    /// A text in which there is something to see.
    static Kind<String> word(int max) {
        return at -> {
            String text = prose(max).read(at);
            if (text.isBlank()) {
                throw at.refused("is empty", "Write a text");
            }
            return text;
        };
    }

    static Kind<String> choice(Collection<String> words) {
        return at -> {
            String word = prose(AnalysisLimits.MAX_PROSE).read(at);
            if (!words.contains(word)) {
                throw at.refused(
                        "is '" + Said.clip(word) + "', which is not known",
                        "Use one of " + String.join(", ", words));
            }
            return word;
        };
    }

    static <T> Kind<List<T>> list(int max, Kind<T> element) {
        return at -> {
            var read = new ArrayList<T>();
            at.each(max, each -> read.add(element.read(each)));
            return List.copyOf(read);
        };
    }

    /// A point in time, ISO 8601 in UTC.
    static Kind<Instant> time() {
        return at -> {
            String text = word(AnalysisLimits.MAX_NAME).read(at);
            try {
                if (TIME.matcher(text).matches()) {
                    return Instant.parse(text);
                }
            } catch (DateTimeParseException noSuchTime) {
                // told like a text of another shape
            }
            throw at.refused("is not a time in UTC", "Write it as 2026-01-31T12:00:00Z");
        };
    }

    /// Relative to the repository, or absolute.
    static Kind<String> path() {
        return at -> PlainPath.of(word(AnalysisLimits.MAX_PATH).read(at));
    }

    static Kind<String> pattern() {
        return at -> {
            String glob = word(AnalysisLimits.MAX_PATTERN).read(at);
            try {
                Glob.check(glob);
                return glob;
            } catch (Failed tooMany) {
                throw at.refused("has too many choices", tooMany.failure().remedy());
            }
        };
    }

    static Kind<String> cwe() {
        return at -> {
            String text = word(AnalysisLimits.MAX_NAME).read(at);
            if (!CWE.matcher(text).matches()) {
                throw at.refused("is not a weakness", "Write it as CWE-89");
            }
            return text;
        };
    }

    /// Numbers, as they are written, and short texts by name.
    static Kind<SequencedMap<String, String>> metrics() {
        return at -> {
            if (!at.json().atObject()) {
                throw at.refused("is not an object", "Write an object");
            }
            var metrics = new LinkedHashMap<String, String>();
            at.json().object(name -> metric(at, name, metrics));
            return metrics;
        };
    }

    private static void metric(At at, String name, SequencedMap<String, String> metrics) {
        if (name.isBlank() || name.codePointCount(0, name.length()) > AnalysisLimits.MAX_METRIC) {
            throw at.refused(
                    "has a name that is empty or longer than " + AnalysisLimits.MAX_METRIC,
                    "Give each metric a short name");
        }
        String value =
                at.json().atNumber()
                        ? at.json().scalar()
                        : prose(AnalysisLimits.MAX_NAME).read(at.field(name));
        if (metrics.put(name, value) != null) {
            throw at.refused("has '" + Said.clip(name) + "' twice", "Keep one of them");
        }
        if (metrics.size() > AnalysisLimits.MAX_METRICS) {
            throw at.refused(
                    "has more than " + AnalysisLimits.MAX_METRICS + " entries",
                    "Keep those that matter");
        }
    }
}
