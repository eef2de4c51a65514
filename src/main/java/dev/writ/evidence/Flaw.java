package dev.writ.evidence;

/// Where an export is not what was signed.
///
/// @param file such as `statements.jsonl`
/// @param line from 1; 0 for the file as a whole
/// @param of the finding of a statement, the number of an event; empty when it cannot be read
/// @param field such as `predicate.prompts`; empty when it is not one field
/// @param problem one sentence without a full stop
public record Flaw(String file, long line, String of, String field, String problem) {

    /// File, line, whose, field and problem on one line.
    public String sentence() {
        String place = line == 0 ? file : file + ":" + line;
        String whose = of.isEmpty() ? "" : " (" + of + ")";
        String what = field.isEmpty() ? "" : " " + field + ":";
        return place + whose + ":" + what + " " + problem;
    }
}
