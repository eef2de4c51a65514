package dev.writ.diff;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/// Trees as people and programs leave them: odd names, odd bytes, few different lines, so that a
/// hunk may fit in many places.
public final class RandomTree {

    private static final List<String> NAMES =
            List.of(
                    "a",
                    "b.txt",
                    "src/Main.java",
                    "src/a b/c d.txt",
                    "say \"hi\".md",
                    "grün/ß.txt",
                    "日本.txt",
                    "back\\slash",
                    "a/b/c",
                    "b/a",
                    "c/x y",
                    "deep/er/and/deeper.txt",
                    "trailing ",
                    "-dash",
                    "a b/a b");

    private static final String[] LINES = {
        "",
        "x",
        "y",
        "{",
        "}",
        "  return 1;",
        "\tif (a) {",
        "grün",
        "--- a/x",
        "+++ b/x",
        "@@ -1 +1 @@",
        "diff --git a/x b/x",
        "\\ No newline at end of file",
        "-- ",
        "From me",
        " leading",
        "end "
    };

    private final Random random;

    public RandomTree(long seed) {
        random = new Random(seed);
    }

    public Map<String, Tree.Entry> tree() {
        var files = new TreeMap<String, Tree.Entry>();
        for (String name : NAMES) {
            if (random.nextInt(3) > 0 && fits(files, name)) {
                files.put(name, entry());
            }
        }
        return files;
    }

    /// The tree after somebody's work.
    public Map<String, Tree.Entry> edited(Map<String, Tree.Entry> tree) {
        var files = new TreeMap<>(tree);
        for (var file : tree.entrySet()) {
            String name = file.getKey();
            Tree.Entry entry = file.getValue();
            switch (random.nextInt(9)) {
                case 0 -> files.remove(name);
                case 1 -> files.put(name, new Tree.Entry(otherMode(entry.mode()), entry.content()));
                case 2 -> move(files, name, true);
                case 3 -> move(files, name, false);
                case 4 -> files.put(name, entry());
                case 5, 6, 7 -> files.put(name, edited(entry));
                default -> {}
            }
        }
        String more = NAMES.get(random.nextInt(NAMES.size()));
        if (fits(files, more)) {
            files.putIfAbsent(more, entry());
        }
        return files;
    }

    /// A file of ordinary text with some lines changed.
    public Tree.Entry edited(Tree.Entry entry) {
        if (entry.mode() == Mode.SYMLINK || entry.mode() == Mode.SUBMODULE) {
            return new Tree.Entry(entry.mode(), link(entry.mode()));
        }
        List<Bytes> lines = new ArrayList<>();
        for (int from = 0; from < entry.content().length(); ) {
            int to = Math.min(entry.content().length(), entry.content().indexOf('\n', from) + 1);
            lines.add(entry.content().slice(from, to));
            from = to;
        }
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            int at = random.nextInt(lines.size() + 1);
            switch (random.nextInt(3)) {
                case 0 -> lines.add(at, line());
                case 1 -> lines.subList(at, Math.min(lines.size(), at + random.nextInt(4))).clear();
                default -> {
                    if (at < lines.size()) {
                        lines.set(at, line());
                    }
                }
            }
        }
        return new Tree.Entry(entry.mode(), joined(lines));
    }

    public Tree.Entry text(int lines) {
        var all = new ArrayList<Bytes>();
        for (int i = random.nextInt(lines + 1); i > 0; i--) {
            all.add(line());
        }
        return new Tree.Entry(Mode.FILE, joined(all));
    }

    private Tree.Entry entry() {
        return switch (random.nextInt(12)) {
            case 0 -> new Tree.Entry(Mode.SYMLINK, link(Mode.SYMLINK));
            case 1 -> new Tree.Entry(Mode.SUBMODULE, link(Mode.SUBMODULE));
            case 2 -> new Tree.Entry(Mode.FILE, Bytes.EMPTY);
            case 3 -> new Tree.Entry(Mode.FILE, binary());
            case 4 -> new Tree.Entry(Mode.EXECUTABLE, text(30).content());
            default -> text(40);
        };
    }

    private Bytes link(Mode mode) {
        return mode == Mode.SYMLINK
                ? Bytes.of("../to " + random.nextInt(100))
                : Bytes.of("Subproject commit %040x\n".formatted(1 + random.nextInt(1000)));
    }

    private Bytes binary() {
        byte[] bytes = new byte[random.nextInt(500) + 2];
        random.nextBytes(bytes);
        bytes[1] = 0;
        return Bytes.of(bytes);
    }

    private Bytes line() {
        if (random.nextInt(20) == 0) {
            return Bytes.of(new byte[] {'L', (byte) 0xe9, (byte) 0xff, '\n'});
        }
        String end = random.nextInt(12) == 0 ? "\r\n" : "\n";
        return Bytes.of(LINES[random.nextInt(LINES.length)] + end);
    }

    private Bytes joined(List<Bytes> lines) {
        var out = new ByteArrayOutputStream();
        lines.forEach(line -> line.writeTo(out));
        Bytes all = Bytes.of(out.toByteArray());
        return all.length() > 1 && random.nextInt(4) == 0 ? all.slice(0, all.length() - 1) : all;
    }

    private static Mode otherMode(Mode mode) {
        return switch (mode) {
            case FILE -> Mode.EXECUTABLE;
            case EXECUTABLE -> Mode.FILE;
            case SYMLINK, SUBMODULE -> mode;
        };
    }

    private void move(Map<String, Tree.Entry> files, String name, boolean away) {
        String to = NAMES.get(random.nextInt(NAMES.size()));
        Optional<Tree.Entry> moved = Optional.ofNullable(files.get(name));
        if (moved.isEmpty() || files.containsKey(to)) {
            return;
        }
        if (away) {
            files.remove(name);
        }
        if (!fits(files, to)) {
            moved.ifPresent(entry -> files.put(name, entry));
            return;
        }
        files.put(to, random.nextBoolean() ? moved.get() : edited(moved.get()));
    }

    /// No file may be where another one needs a folder.
    private static boolean fits(Map<String, Tree.Entry> files, String name) {
        return files.keySet().stream()
                .noneMatch(other -> other.startsWith(name + "/") || name.startsWith(other + "/"));
    }
}
