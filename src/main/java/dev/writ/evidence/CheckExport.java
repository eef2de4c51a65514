package dev.writ.evidence;

import dev.writ.evidence.CheckEnvelope.Checked;
import dev.writ.kernel.Hash;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// Judges the files of an export: each for itself, then against the manifest. A file is blamed for
/// not being that of the manifest, unless the manifest itself is not signed.
final class CheckExport {

    private static final String OTHER = "it is not the file that the manifest names";

    private final VerifyEvidence.Files files;
    private final Optional<VerifyingKey> given;
    private final Flaws flaws = new Flaws();
    private final Map<String, String> digests = new HashMap<>();
    private final Map<String, Flaws> byFile = new HashMap<>();

    /// @param given the key that must have signed; empty for the one of the export
    CheckExport(VerifyEvidence.Files files, Optional<VerifyingKey> given) {
        this.files = files;
        this.given = given;
    }

    VerifyEvidence.Output run() throws IOException {
        var beside = key();
        var key = given.or(() -> beside);
        byte[] bytes = manifestBytes();
        var ofManifest = new CheckedLine(Export.MANIFEST, 1, new Flaws());
        Checked manifest = new CheckEnvelope(key).check(bytes, Statement.Type.MANIFEST, ofManifest);
        if (given.isEmpty() && isOther(beside, manifest)) {
            flaws(Export.KEY)
                    .add(Export.KEY, 0, "", "", "it is not the key that signed the manifest");
            return judged(bytes, Optional.empty());
        }
        return judged(bytes, key);
    }

    /// A manifest that another key than the one beside it signed, by its own words.
    private static boolean isOther(Optional<VerifyingKey> key, Checked manifest) {
        return !manifest.signed()
                && manifest.statement().isPresent()
                && key.stream().noneMatch(it -> it.id().equals(manifest.keyId()));
    }

    private VerifyEvidence.Output judged(byte[] bytes, Optional<VerifyingKey> key)
            throws IOException {
        var line = new CheckedLine(Export.MANIFEST, 1, flaws(Export.MANIFEST));
        Checked manifest = new CheckEnvelope(key).check(bytes, Statement.Type.MANIFEST, line);
        boolean trusted = manifest.signed() || key.isEmpty();
        var statement = manifest.statement().filter(any -> trusted);
        var trail = trail(statement);
        var statements = statements(statement, key);
        statement.ifPresent(it -> counts(it, trail, statements));
        manifest.statement().ifPresent(it -> digests(it, trusted, line));
        if (!trusted && flaws(Export.MANIFEST).isEmpty()) {
            CheckEnvelope.unsigned(line);
        }
        Export.FILES.forEach(file -> flaws.addAll(flaws(file)));
        return new VerifyEvidence.Output(
                flaws.isEmpty(),
                given.isPresent(),
                key.map(VerifyingKey::id).orElse(""),
                line.of(),
                statements.count(),
                trail.count(),
                trail.head(),
                flaws.count(),
                flaws.first());
    }

    private Flaws flaws(String file) {
        return byFile.computeIfAbsent(file, any -> new Flaws());
    }

    private Optional<VerifyingKey> key() throws IOException {
        byte[] pem = read(Export.KEY);
        return VerifyEvidence.key(pem, flaws(Export.KEY));
    }

    private byte[] manifestBytes() throws IOException {
        var lines = new ArrayList<byte[]>();
        read(Export.MANIFEST, lines::add);
        if (lines.size() > 1) {
            flaws(Export.MANIFEST).add(Export.MANIFEST, 2, "", "", "it is more than one line");
        }
        return lines.isEmpty() ? new byte[0] : lines.getFirst();
    }

    private byte[] read(String file) throws IOException {
        var in = files.open(file);
        if (in.isEmpty()) {
            flaws(file).add(file, 0, "", "", "the file is missing");
            return new byte[0];
        }
        try (var opened = in.get()) {
            byte[] bytes = opened.readAllBytes();
            digests.put(file, Hash.sha256(bytes));
            return bytes;
        }
    }

    private void read(String file, Consumer<byte[]> line) throws IOException {
        var in = files.open(file);
        if (in.isEmpty()) {
            flaws(file).add(file, 0, "", "", "the file is missing");
            return;
        }
        try (var opened = in.get()) {
            digests.put(file, Lines.read(file, opened, flaws(file), line));
        }
    }

    private CheckTrail trail(Optional<Statement> manifest) throws IOException {
        var check = new CheckTrail(manifest.map(it -> text(it, "scan", "id")), flaws(Export.TRAIL));
        read(Export.TRAIL, check::line);
        check.end(manifest.map(it -> text(it, "chain", "head")));
        return check;
    }

    private CheckStatements statements(Optional<Statement> manifest, Optional<VerifyingKey> key)
            throws IOException {
        var check =
                new CheckStatements(
                        Export.STATEMENTS,
                        key,
                        manifest.map(it -> it.sections().getOrDefault("scan", "")),
                        flaws(Export.STATEMENTS));
        read(Export.STATEMENTS, check::line);
        return check;
    }

    private void counts(Statement manifest, CheckTrail trail, CheckStatements statements) {
        count(Export.TRAIL, trail.count(), text(manifest, "chain", "length"));
        count(Export.STATEMENTS, statements.count(), text(manifest, "statements", "count"));
    }

    private void count(String file, long there, String named) {
        if (!String.valueOf(there).equals(named)) {
            flaws(file)
                    .add(
                            file,
                            there,
                            "",
                            "",
                            "it has " + there + " lines where the manifest names " + named);
        }
    }

    private void digests(Statement manifest, boolean trusted, CheckedLine line) {
        manifest.files()
                .forEach(
                        (file, digest) -> {
                            if (digest.equals(digests.get(file)) || !flaws(file).isEmpty()) {
                                return;
                            }
                            if (trusted) {
                                flaws(file).add(file, 0, "", "", OTHER);
                            } else {
                                line.flaw("subject " + file, "its digest is not the file's");
                            }
                        });
    }

    private static String text(Statement manifest, String section, String field) {
        return manifest.sections().get(section) instanceof Map<?, ?> map
                ? String.valueOf(map.get(field))
                : "";
    }
}
