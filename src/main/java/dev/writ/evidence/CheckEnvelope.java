package dev.writ.evidence;

import java.util.Optional;

/// Judges one envelope: its form, its statement, its signature.
final class CheckEnvelope {

    private static final String KEY_ID = "signatures[0].keyid";
    private static final String SIGNATURE = "signatures[0].sig";

    private final Optional<VerifyingKey> key;
    private final Optional<String> keyId;

    /// @param key empty when there is none to trust: then only the form is judged
    CheckEnvelope(Optional<VerifyingKey> key) {
        this.key = key;
        this.keyId = key.map(VerifyingKey::id);
    }

    /// An envelope as far as it could be read.
    ///
    /// @param signed the key's signature is over exactly this payload
    record Checked(Optional<Statement> statement, String keyId, boolean signed) {

        static final Checked NOTHING = new Checked(Optional.empty(), "", false);
    }

    Checked check(byte[] json, Statement.Type type, CheckedLine line) {
        return new ReadEnvelope(line)
                .of(json)
                .map(it -> checked(it, type, line))
                .orElse(Checked.NOTHING);
    }

    private Checked checked(Envelope envelope, Statement.Type type, CheckedLine line) {
        boolean signed =
                key.stream()
                        .anyMatch(
                                it ->
                                        it.verifies(
                                                Envelope.pae(envelope.payload()),
                                                envelope.signature()));
        var statement = new ReadStatement(line, type).of(envelope.payload());
        if (keyId.isPresent() && !keyId.get().equals(envelope.keyId())) {
            line.flaw(KEY_ID, "it is not the id of the key, " + keyId.get());
        }
        return new Checked(statement, envelope.keyId(), signed);
    }

    /// Said last, when nothing else explains it.
    static void unsigned(CheckedLine line) {
        line.flaw(SIGNATURE, "it is not the key's signature over the payload");
    }
}
