package dev.writ.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.writ.kernel.Failed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/// Whatever is done to the bytes of a report, it is read or refused; nothing else happens.
class ReportFuzzTest {

    private static final List<byte[]> SEEDS =
            List.of(
                    bytes("src/test/resources/intake/sarif/cases/flow.sarif"),
                    bytes("src/test/resources/intake/sarif/cases/messages.sarif"),
                    bytes("src/test/resources/intake/sarif/cases/paths.sarif"),
                    bytes("src/test/resources/intake/sarif/cases/weaknesses.sarif"),
                    packed("src/test/resources/intake/sarif/cases/kinds.sarif"),
                    bytes("examples/analysis.json"),
                    bytes("examples/analysis.json"),
                    packed("examples/analysis.json"));

    private static final List<String> PIECES =
            List.of(
                    "null",
                    "{}",
                    "[]",
                    "\"\"",
                    "-1",
                    "1e999",
                    "{",
                    "}",
                    "[",
                    "]",
                    "\"",
                    ":",
                    ",",
                    "%",
                    "\\u0000",
                    "\\ud800",
                    "9999999999",
                    "true",
                    "../",
                    "file:",
                    "CWE-",
                    "{0}",
                    "**/{",
                    "1e999999999999",
                    "\"file\"",
                    "\"issue\"",
                    "\"GSON-415\"");

    @Property(tries = 3_000)
    void a_mutated_report_is_read_or_refused(@ForAll long seed) {
        var random = new Random(seed);
        byte[] mutated = mutated(SEEDS.get(random.nextInt(SEEDS.size())), random);

        try {
            assertThat(Bytes.reader().read(Bytes.report("fuzz", mutated)).hash()).hasSize(64);
        } catch (Failed refused) {
            assertThat(refused.getMessage()).startsWith("fuzz");
        }
    }

    private static byte[] mutated(byte[] seed, Random random) {
        byte[] bytes = seed.clone();
        for (int i = random.nextInt(4); i >= 0; i--) {
            int at = random.nextInt(bytes.length);
            bytes =
                    switch (random.nextInt(4)) {
                        case 0 -> Arrays.copyOf(bytes, at + 1);
                        case 1 -> spliced(bytes, at, at + random.nextInt(bytes.length - at), "");
                        case 2 ->
                                spliced(
                                        bytes,
                                        at,
                                        at + 1,
                                        PIECES.get(random.nextInt(PIECES.size())));
                        default -> flipped(bytes, at, random.nextInt(256));
                    };
            if (bytes.length == 0) {
                return bytes;
            }
        }
        return bytes;
    }

    private static byte[] flipped(byte[] bytes, int at, int value) {
        bytes[at] = (byte) value;
        return bytes;
    }

    private static byte[] spliced(byte[] bytes, int from, int to, String piece) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        return (text.substring(0, from) + piece + text.substring(to))
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] bytes(String file) {
        try {
            return Files.readAllBytes(Path.of(file));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static byte[] packed(String file) {
        try {
            return Bytes.gzip(bytes(file));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
