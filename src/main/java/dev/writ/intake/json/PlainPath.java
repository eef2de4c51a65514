package dev.writ.intake.json;

import java.util.ArrayDeque;
import java.util.regex.Pattern;

/// Paths with `/`: absolute ones start with `/` or a drive such as `C:/`, others are relative.
public final class PlainPath {

    private static final Pattern DRIVE = Pattern.compile("/?[A-Za-z]:[/\\\\].*", Pattern.DOTALL);

    private PlainPath() {}

    /// A path as an operating system writes it.
    public static String of(String text) {
        return normal(withDrive(text.replace('\\', '/')));
    }

    public static boolean hasDrive(String path) {
        return DRIVE.matcher(path).matches();
    }

    public static boolean isAbsolute(String path) {
        return path.startsWith("/") || hasDrive(path);
    }

    /// The drive in upper case, without a slash before it.
    public static String withDrive(String path) {
        if (!hasDrive(path)) {
            return path;
        }
        String bare = path.startsWith("/") ? path.substring(1) : path;
        return Character.toUpperCase(bare.charAt(0)) + bare.substring(1);
    }

    /// Without `.`, `..` (where something is before it), doubled slashes and a slash at the end.
    public static String normal(String path) {
        var segments = new ArrayDeque<String>();
        for (String segment : path.split("/", -1)) {
            if (segment.isEmpty() || segment.equals(".")) {
                continue;
            }
            if (segment.equals("..") && !segments.isEmpty() && !segments.getLast().equals("..")) {
                segments.removeLast();
            } else {
                segments.addLast(segment);
            }
        }
        return (path.startsWith("/") ? "/" : "") + String.join("/", segments);
    }
}
