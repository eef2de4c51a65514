package dev.writ.intake.sarif;

import dev.writ.intake.json.Json;
import dev.writ.intake.json.PlainPath;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Turns the addresses of one run into paths with `/`: absolute ones start with `/` or a drive
/// such as `C:/`, others are relative to the repository.
final class Paths {

    private static final int MAX_BASES = 20;
    private static final Pattern SCHEME =
            Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+:.*", Pattern.DOTALL);
    private static final Pattern FILE = Pattern.compile("(?i)file:(//(localhost(?=/))?)?");
    private static final Pattern ROOT_NAME =
            Pattern.compile(
                    "(?i)%?(SRC|SOURCE|REPO|REPOSITORY|PROJECT|SOLUTION|WORKSPACE)_?(ROOT|DIR)?%?|ROOTPATH|%?PWD%?");

    private final Json json;
    private final Map<String, Raw.Artifact> bases;
    private final List<Raw.Artifact> artifacts;
    private final Map<Raw.Artifact, String> known = new HashMap<>();

    Paths(Raw.Run run, Json json) {
        this.json = json;
        this.bases = run.bases();
        this.artifacts = run.artifacts();
    }

    /// Absolute directories that the run declares to be the root of the source.
    Set<String> roots() {
        var roots = new TreeSet<String>();
        bases.forEach(
                (id, base) -> {
                    String path = of(base);
                    if (ROOT_NAME.matcher(id).matches()
                            && PlainPath.isAbsolute(path)
                            && path.length() > 3) {
                        roots.add(path);
                    }
                });
        return roots;
    }

    /// Empty when the address names no file.
    String of(Raw.Artifact artifact) {
        String path = known.get(artifact);
        if (path == null) {
            path = resolved(artifact);
            known.put(artifact, path);
        }
        return path;
    }

    private String resolved(Raw.Artifact artifact) {
        Raw.Artifact named = artifact.uri().isEmpty() ? indexed(artifact) : artifact;
        String path = path(named.uri());
        String base = named.baseId();
        for (int i = 0; i < MAX_BASES && !base.isEmpty() && !PlainPath.isAbsolute(path); i++) {
            Raw.Artifact at = Optional.ofNullable(bases.get(base)).orElse(Raw.Artifact.NONE);
            path = joined(basePath(at), path);
            base = at.baseId();
        }
        if (path.length() > SarifLimits.MAX_PATH) {
            throw json.refused(
                    "a file address of this run has " + path.length() + " characters",
                    "Use at most " + SarifLimits.MAX_PATH);
        }
        return normal(path);
    }

    /// A base on the web says nothing about where a file lies in the repository.
    private static String basePath(Raw.Artifact base) {
        String path = path(base.uri());
        return PlainPath.isAbsolute(path) || !SCHEME.matcher(path).matches() ? path : "";
    }

    private Raw.Artifact indexed(Raw.Artifact artifact) {
        int index = artifact.index();
        return index >= 0 && index < artifacts.size() ? artifacts.get(index) : artifact;
    }

    private static String joined(String base, String path) {
        return base.isEmpty() || base.endsWith("/") ? base + path : base + "/" + path;
    }

    private static String path(String uri) {
        if (PlainPath.hasDrive(uri)) {
            return PlainPath.withDrive(uri.replace('\\', '/'));
        }
        var file = FILE.matcher(uri);
        if (file.lookingAt()) {
            String path = decoded(uri.substring(file.end())).replace('\\', '/');
            return PlainPath.withDrive(
                    path.startsWith("/") || PlainPath.hasDrive(path) ? path : "/" + path);
        }
        if (SCHEME.matcher(uri).matches()) {
            return uri;
        }
        return decoded(uri).replace('\\', '/');
    }

    /// Percent-decoding as UTF-8; a text that is not validly encoded stays as it is.
    private static String decoded(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        byte[] raw = text.getBytes(StandardCharsets.UTF_8);
        var bytes = ByteBuffer.allocate(raw.length);
        try {
            for (int i = 0; i < raw.length; i++) {
                if (raw[i] == '%') {
                    bytes.put((byte) (digit(raw, i + 1) << 4 | digit(raw, i + 2)));
                    i += 2;
                } else {
                    bytes.put(raw[i]);
                }
            }
            return StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
        } catch (IllegalArgumentException | CharacterCodingException notEncoded) {
            return text;
        }
    }

    private static int digit(byte[] raw, int at) {
        if (at >= raw.length) {
            throw new IllegalArgumentException("the text ends after %");
        }
        return HexFormat.fromHexDigit(raw[at]);
    }

    private static String normal(String path) {
        boolean isAddress = SCHEME.matcher(path).matches() && !PlainPath.hasDrive(path);
        return isAddress ? path : PlainPath.normal(path);
    }
}
