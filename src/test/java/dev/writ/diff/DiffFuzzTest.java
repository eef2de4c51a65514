package dev.writ.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.writ.kernel.Failed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/// Patches cut, mixed and overwritten at random are read, or refused with a line; nothing else.
class DiffFuzzTest {

    private static final List<byte[]> CORPUS = corpus();
    private static final List<String> PIECES =
            List.of(
                    "@@ -1,999999999 +1,999999999 @@\n",
                    "@@ -0,0 +0,0 @@\n",
                    "diff --git a/x b/x\n",
                    "diff --git \"a/\\777\" \"b/x\"\n",
                    "--- a/x\n+++ b/x\n",
                    "GIT binary patch\nliteral 999999999\n",
                    "delta 5\nzzzzzz\n\n",
                    "\\ No newline at end of file\n",
                    "From 0123456789012345678901234567890123456789 Mon Sep 17 00:00:00 2001\n",
                    "index 0..0 777777\n",
                    "rename from a\nrename to ../../b\n",
                    "\0",
                    "\n",
                    "\r\n");

    private final ReadDiff readDiff = new ReadDiff();

    @Property(tries = 3000)
    void a_damaged_patch_is_read_or_refused(
            @ForAll long seed, @ForAll @IntRange(max = 1 << 16) int which) {
        byte[] patch = damaged(CORPUS.get(which % CORPUS.size()), new Random(seed));
        try {
            Diff diff = readDiff.read("fuzz", patch);
            assertThat(readDiff.read("printed", diff.bytes()).files()).isEqualTo(diff.files());
            new ApplyDiff().apply(diff, Tree.EMPTY);
        } catch (Failed refused) {
            assertThat(refused.failure().problem()).hasSizeLessThan(500).doesNotContain("\n");
            assertThat(refused.failure().remedy()).isNotBlank();
        }
    }

    private static byte[] damaged(byte[] patch, Random random) {
        byte[] bytes = patch;
        for (int i = 1 + random.nextInt(4); i > 0 && bytes.length > 0; i--) {
            int at = random.nextInt(bytes.length);
            bytes =
                    switch (random.nextInt(4)) {
                        case 0 -> Arrays.copyOf(bytes, at);
                        case 1 -> joined(bytes, at, new byte[0], at + random.nextInt(40));
                        case 2 ->
                                joined(
                                        bytes,
                                        at,
                                        Bytes.of(PIECES.get(random.nextInt(PIECES.size())))
                                                .toArray(),
                                        at);
                        default -> joined(bytes, at, new byte[] {(byte) random.nextInt()}, at + 1);
                    };
        }
        return bytes;
    }

    private static byte[] joined(byte[] bytes, int to, byte[] middle, int from) {
        int rest = Math.min(from, bytes.length);
        byte[] all = Arrays.copyOf(bytes, to + middle.length + bytes.length - rest);
        System.arraycopy(middle, 0, all, to, middle.length);
        System.arraycopy(bytes, rest, all, to + middle.length, bytes.length - rest);
        return all;
    }

    private static List<byte[]> corpus() {
        try (var files = Files.list(Path.of("src/test/resources/diff"))) {
            List<Path> diffs =
                    files.filter(file -> file.toString().endsWith(".diff")).sorted().toList();
            var all = new java.util.ArrayList<byte[]>();
            for (Path file : diffs) {
                all.add(Files.readAllBytes(file));
            }
            return all;
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
