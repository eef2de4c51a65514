package dev.writ.finding;

import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;

/// A pattern over paths with `/`: `*` and `?` stay within a directory, `**` does not, `{a,b}` is
/// either. A pattern without a slash is matched with the file's name; one that ends with a slash
/// means all below.
///
/// Patterns come from strangers, so matching takes at most the length of the pattern times that of
/// the path.
public final class Glob {

    private static final Pattern DEEP = Pattern.compile("(?:\\*\\*/)+");
    private static final Pattern WILD = Pattern.compile("\\*\\*/|[*?]");

    private final List<Wild> patterns;

    /// A pattern without choices.
    ///
    /// @param head what every path begins with
    /// @param tail what every path ends with
    private record Wild(String text, String head, String tail) {

        static Wild of(String text) {
            var parts = WILD.split(text, -1);
            return new Wild(text, parts[0], parts[parts.length - 1]);
        }

        boolean mayMatch(String path) {
            return path.startsWith(head) && path.endsWith(tail);
        }
    }

    /// @throws dev.writ.kernel.Failed when it stands for more than {@link Choices#MAX} patterns
    public Glob(String glob) {
        String whole = glob.endsWith("/") ? glob + "**" : glob;
        String rooted = whole.contains("/") ? whole : "**/" + whole;
        this.patterns =
                Choices.of(rooted).stream()
                        .map(each -> Wild.of(DEEP.matcher(each).replaceAll("**/")))
                        .toList();
    }

    /// @throws dev.writ.kernel.Failed when it cannot be a pattern
    public static void check(String glob) {
        Choices.of(glob);
    }

    public boolean matches(String path) {
        return patterns.stream()
                .anyMatch(each -> each.mayMatch(path) && matches(each.text(), path));
    }

    /// Walks the pattern once, with all the places in the path that it may have come to.
    private static boolean matches(String pattern, String path) {
        var places = new BitSet(path.length() + 1);
        places.set(0);
        for (int i = 0; i < pattern.length() && !places.isEmpty(); i++) {
            if (pattern.startsWith("**/", i)) {
                places = below(places, path);
                i += 2;
            } else if (pattern.startsWith("**", i)) {
                places.set(places.nextSetBit(0), path.length() + 1);
                i++;
            } else if (pattern.charAt(i) == '*') {
                places = within(places, path);
            } else {
                places = after(pattern.charAt(i), places, path);
            }
        }
        return places.get(path.length());
    }

    /// There, or in any directory further on.
    private static BitSet below(BitSet places, String path) {
        int from = places.nextSetBit(0);
        for (int slash = path.indexOf('/', from);
                slash >= 0;
                slash = path.indexOf('/', slash + 1)) {
            places.set(slash + 1);
        }
        return places;
    }

    /// Any number of characters further on in the same directory.
    private static BitSet within(BitSet places, String path) {
        for (int place = 0; place < path.length(); place++) {
            if (places.get(place) && path.charAt(place) != '/') {
                places.set(place + 1);
            }
        }
        return places;
    }

    private static BitSet after(char next, BitSet places, String path) {
        var after = new BitSet(path.length() + 1);
        for (int place = places.nextSetBit(0);
                place >= 0 && place < path.length();
                place = places.nextSetBit(place + 1)) {
            char there = path.charAt(place);
            if (next == '?' ? there != '/' : there == next) {
                after.set(place + 1);
            }
        }
        return after;
    }
}
