package dev.writ.evidence;

import java.util.Optional;

/// Judges statements of findings, line by line: each for itself, and that they are in order, each
/// once and all of one scan.
final class CheckStatements {

    private final String file;
    private final CheckEnvelope checkEnvelope;
    private final boolean signatures;
    private final Flaws flaws;
    private final Optional<Object> scan;
    private Optional<Object> first = Optional.empty();
    private String before = "";
    private long count;

    /// @param key whose signatures are asked for; empty asks for none
    /// @param scan as the manifest has it; empty for that of the first statement
    CheckStatements(String file, Optional<VerifyingKey> key, Optional<Object> scan, Flaws flaws) {
        this.file = file;
        this.checkEnvelope = new CheckEnvelope(key);
        this.signatures = key.isPresent();
        this.scan = scan;
        this.flaws = flaws;
    }

    void line(byte[] json) {
        var own = new Flaws();
        var line = new CheckedLine(file, ++count, own);
        var checked = checkEnvelope.check(json, Statement.Type.FINDING, line);
        checked.statement().ifPresent(statement -> place(statement, line));
        if (signatures && !checked.signed() && own.isEmpty()) {
            CheckEnvelope.unsigned(line);
        }
        flaws.addAll(own);
    }

    private void place(Statement statement, CheckedLine line) {
        Object own = statement.sections().getOrDefault("scan", "");
        first = first.or(() -> Optional.of(own));
        if (!scan.or(() -> first).orElse(own).equals(own)) {
            line.flaw("predicate.scan", "it is a statement of another scan");
        }
        if (line.of().compareTo(before) <= 0) {
            line.flaw("predicate.finding", "it is not in the order of findings, each once");
        }
        before = line.of();
    }

    long count() {
        return count;
    }
}
