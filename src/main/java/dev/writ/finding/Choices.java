package dev.writ.finding;

import dev.writ.kernel.Failed;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/// The patterns without choices that one pattern with `{a,b}` stands for. A brace without its other
/// half is a character like any other.
final class Choices {

    /// Far more than people write.
    static final int MAX = 100;

    private Choices() {}

    /// @throws Failed when there are more than {@link #MAX}
    static List<String> of(String glob) {
        var found = new ArrayList<String>();
        var open = new ArrayDeque<Partly>(List.of(new Partly(glob, 0)));
        while (!open.isEmpty()) {
            Partly next = open.removeFirst();
            int brace = opening(next.glob(), next.from());
            if (brace < 0) {
                found.add(next.glob());
            } else {
                choose(next.glob(), brace).forEach(open::addLast);
            }
            if (found.size() + open.size() > MAX) {
                throw Failed.invalid(
                        "The pattern '" + Clip.line(60, glob) + "' has over " + MAX + " choices",
                        "Write several patterns");
            }
        }
        return List.copyOf(found);
    }

    /// A pattern of which the choices before a place are made.
    private record Partly(String glob, int from) {}

    private static int opening(String glob, int from) {
        int brace = glob.indexOf('{', from);
        while (brace >= 0 && closing(glob, brace) < 0) {
            brace = glob.indexOf('{', brace + 1);
        }
        return brace;
    }

    private static int closing(String glob, int brace) {
        int depth = 0;
        for (int i = brace; i < glob.length(); i++) {
            char next = glob.charAt(i);
            depth += next == '{' ? 1 : next == '}' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }

    private static List<Partly> choose(String glob, int brace) {
        int close = closing(glob, brace);
        String before = glob.substring(0, brace);
        String after = glob.substring(close + 1);
        var chosen = new ArrayList<Partly>();
        int depth = 0;
        int start = brace + 1;
        for (int i = start; i <= close; i++) {
            char next = glob.charAt(i);
            if (i == close || (next == ',' && depth == 0)) {
                chosen.add(new Partly(before + glob.substring(start, i) + after, brace));
                start = i + 1;
            }
            depth += next == '{' ? 1 : next == '}' ? -1 : 0;
        }
        return chosen;
    }
}
