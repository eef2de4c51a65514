package dev.writ.source;

import dev.writ.finding.SourceTree;
import dev.writ.kernel.Failed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// A directory with the source that was analyzed. Whatever a report names, nothing outside the
/// directory is read: not through `..`, not through an absolute path, not through a link.
///
/// For one thread. Keeps the last files read, so that asking twice reads once.
public final class DirectorySource implements SourceTree {

    private static final long MAX_BYTES = 4 << 20;
    private static final int MAX_SEGMENTS = 200;
    private static final int KEPT_CHARS = 16 << 20;

    private final Path root;
    private final Map<String, Optional<String>> texts = new LinkedHashMap<>();
    private int keptChars;

    /// @throws Failed when there is no such directory
    public DirectorySource(Path root) {
        try {
            this.root = root.toRealPath();
        } catch (IOException absent) {
            throw noDirectory(root);
        }
        if (!Files.isDirectory(this.root)) {
            throw noDirectory(root);
        }
    }

    @Override
    public Optional<String> locate(String path) {
        String[] segments = path.replace('\\', '/').split("/+", -1);
        for (int from = Math.max(0, segments.length - MAX_SEGMENTS);
                from < segments.length;
                from++) {
            String suffix =
                    String.join("/", Arrays.asList(segments).subList(from, segments.length));
            if (file(suffix).isPresent()) {
                return Optional.of(suffix);
            }
        }
        return Optional.empty();
    }

    @Override
    public Optional<String> text(String path) {
        Optional<String> kept = texts.get(path);
        if (kept != null) {
            return kept;
        }
        Optional<String> text = file(path).flatMap(DirectorySource::read);
        keep(path, text);
        return text;
    }

    private void keep(String path, Optional<String> text) {
        int chars = text.map(String::length).orElse(0) + path.length();
        if (keptChars + chars > KEPT_CHARS) {
            texts.clear();
            keptChars = 0;
        }
        texts.put(path, text);
        keptChars += chars;
    }

    /// The real file inside the root that a relative path means.
    private Optional<Path> file(String path) {
        try {
            if (path.isEmpty() || Path.of(path).isAbsolute() || hasDots(path)) {
                return Optional.empty();
            }
            Path file = root.resolve(path);
            if (!Files.isRegularFile(file)) {
                return Optional.empty();
            }
            return Optional.of(file.toRealPath()).filter(real -> real.startsWith(root));
        } catch (InvalidPathException | IOException notThere) {
            return Optional.empty();
        }
    }

    private static boolean hasDots(String path) {
        for (String segment : path.split("/", -1)) {
            if (segment.equals("..") || segment.equals(".")) {
                return true;
            }
        }
        return false;
    }

    /// Bytes that are not UTF-8 are replaced, as GitHub does; a zero byte means binary.
    private static Optional<String> read(Path file) {
        try {
            if (Files.size(file) > MAX_BYTES) {
                return Optional.empty();
            }
            String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            return text.indexOf(0) < 0 ? Optional.of(text) : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private static Failed noDirectory(Path root) {
        return Failed.invalid(
                "There is no readable directory " + root, "Name the root of the source");
    }
}
