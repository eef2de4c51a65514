package dev.writ.diff;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Writes a diff as git does, without what git does not need to apply it.
final class PrintDiff {

    private static final String NOWHERE = "/dev/null";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    byte[] print(Diff diff) {
        diff.files().forEach(this::file);
        return out.toByteArray();
    }

    private void file(FileDiff file) {
        String before = file.oldPath().orElse(file.path());
        line("diff --git " + quoted("a/", before) + " " + quoted("b/", file.path()));
        modes(file);
        if (file.kind() == FileDiff.Kind.RENAMED) {
            line("rename from " + Quoted.write(before));
            line("rename to " + Quoted.write(file.path()));
        }
        if (file.kind() == FileDiff.Kind.COPIED) {
            line("copy from " + Quoted.write(before));
            line("copy to " + Quoted.write(file.path()));
        }
        file.index().ifPresent(index -> line(index(file, index)));
        file.binary().ifPresent(binary -> binary(file, binary));
        if (!file.hunks().isEmpty()) {
            line("--- " + named("a/", file.oldPath()));
            line("+++ " + named("b/", file.newPath()));
            file.hunks().forEach(this::hunk);
        }
    }

    private void modes(FileDiff file) {
        Optional<Mode> before = file.oldMode();
        Optional<Mode> after = file.newMode();
        switch (file.kind()) {
            case CREATED -> after.ifPresent(mode -> line("new file mode " + mode.digits()));
            case DELETED -> before.ifPresent(mode -> line("deleted file mode " + mode.digits()));
            case MODIFIED, RENAMED, COPIED -> {
                if (before.isPresent() && after.isPresent() && !before.equals(after)) {
                    line("old mode " + before.get().digits());
                    line("new mode " + after.get().digits());
                }
            }
        }
    }

    private static String index(FileDiff file, Index index) {
        boolean stays = file.oldMode().isPresent() && file.oldMode().equals(file.newMode());
        return "index "
                + index.before()
                + ".."
                + index.after()
                + (stays ? " " + file.oldMode().get().digits() : "");
    }

    private void binary(FileDiff file, Binary binary) {
        switch (binary) {
            case Binary.Differs() ->
                    line(
                            "Binary files %s and %s differ"
                                    .formatted(
                                            named("a/", file.oldPath()),
                                            named("b/", file.newPath())));
            case Binary.Patch(var forward, var backward) -> {
                line("GIT binary patch");
                part(forward);
                backward.ifPresent(this::part);
            }
        }
    }

    private void part(Binary.Part part) {
        line((part.kind() == Binary.Kind.LITERAL ? "literal " : "delta ") + part.size());
        part.packed().writeTo(out);
        line("");
    }

    private void hunk(Hunk hunk) {
        line(
                "@@ -%s +%s @@"
                        .formatted(
                                range(hunk.oldStart(), hunk.oldCount()),
                                range(hunk.newStart(), hunk.newCount())));
        for (Line line : hunk.lines()) {
            out.write(line.kind().sign);
            line.content().writeTo(out);
            if (line.noNewline()) {
                line("");
                line("\\ No newline at end of file");
            }
        }
    }

    private static String range(int start, int count) {
        return count == 1 ? String.valueOf(start) : start + "," + count;
    }

    private static String named(String prefix, Optional<String> path) {
        return path.map(each -> quoted(prefix, each) + (each.contains(" ") ? "\t" : ""))
                .orElse(NOWHERE);
    }

    private static String quoted(String prefix, String path) {
        return Quoted.write(prefix + path);
    }

    private void line(String text) {
        out.writeBytes((text + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
