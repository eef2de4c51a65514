package dev.writ.evidence;

import dev.writ.audit.Event;
import dev.writ.audit.Link;
import dev.writ.kernel.CanonicalJson;
import dev.writ.testing.Laptop;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/// What the figures of evidence are taken of.
public final class BenchedExport {

    private static final int TIMES = 4_000;

    private final ByteArrayOutputStream trail = new ByteArrayOutputStream();

    public void add(Link link, Event event) {
        String line =
                CanonicalJson.of(
                        Map.of(
                                "seq",
                                link.seq(),
                                "previous",
                                link.previous(),
                                "event",
                                event.content().values(),
                                "hash",
                                link.hash()));
        trail.writeBytes((line + "\n").getBytes(StandardCharsets.UTF_8));
    }

    public void verifyTrail() {
        var flaws = new Flaws();
        var check = new CheckTrail(Optional.empty(), flaws);
        try {
            Lines.read(
                    Export.TRAIL,
                    new ByteArrayInputStream(trail.toByteArray()),
                    flaws,
                    check::line);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        check.end(Optional.of(check.head()));
        if (!flaws.isEmpty()) {
            throw new IllegalStateException(flaws.first().toString());
        }
    }

    /// Of a real statement with its prompt's inputs, by each kind of key.
    public static void signAndVerify(BiConsumer<String, String> row) {
        var laptop = new Laptop();
        var plan = Exported.planned(laptop, "examples/eslint-jquery-src.sarif");
        String line =
                Exported.of(laptop, plan.scan(), TestSigner.ED25519)
                        .lines(Export.STATEMENTS)
                        .stream()
                        .max((one, other) -> one.length() - other.length())
                        .orElseThrow();
        var statement =
                new ReadStatement(line(), Statement.Type.FINDING).of(payload(line)).orElseThrow();
        for (TestSigner signer : List.of(TestSigner.ED25519, TestSigner.P256)) {
            String of = " of %d KB, %s".formatted(line.length() >> 10, signer);
            row.accept(
                    "signing a statement" + of, rate(() -> Envelope.of(statement, signer).json()));
            byte[] json = Envelope.of(statement, signer).json().getBytes(StandardCharsets.UTF_8);
            var check = new CheckEnvelope(Optional.of(signer.publicKey()));
            row.accept(
                    "verifying a statement" + of,
                    rate(() -> check.check(json, Statement.Type.FINDING, line())));
        }
    }

    private static byte[] payload(String line) {
        return new ReadEnvelope(line())
                .of(line.getBytes(StandardCharsets.UTF_8))
                .orElseThrow()
                .payload();
    }

    private static CheckedLine line() {
        return new CheckedLine(Export.STATEMENTS, 1, new Flaws());
    }

    private static String rate(Runnable work) {
        for (int i = 0; i < TIMES / 4; i++) {
            work.run();
        }
        long start = System.nanoTime();
        for (int i = 0; i < TIMES; i++) {
            work.run();
        }
        return "%,.0f/s".formatted(TIMES / ((System.nanoTime() - start) / 1e9));
    }
}
