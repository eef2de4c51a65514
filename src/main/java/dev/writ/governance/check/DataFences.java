package dev.writ.governance.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A prompt's lines, told apart by whether they are ours or untrusted data between fences.
///
/// @param ours lines outside of fences, the fence lines left out
/// @param data lines between fences
/// @param broken what is wrong with the fences, one sentence each
public record DataFences(String whole, List<String> ours, List<String> data, List<String> broken) {

    private static final Pattern OPEN = Pattern.compile("<<<DATA ([0-9a-f]{16})");
    private static final Pattern CLOSE = Pattern.compile("DATA ([0-9a-f]{16})>>>");

    /// Every line of data starts with it, so that none can be taken for a heading or a fence.
    static final String PREFIX = "|";

    public DataFences {
        ours = List.copyOf(ours);
        data = List.copyOf(data);
        broken = List.copyOf(broken);
    }

    public static DataFences of(String text) {
        var ours = new ArrayList<String>();
        var data = new ArrayList<String>();
        var broken = new ArrayList<String>();
        String fence = "";
        String only = "";
        for (String line : text.split("\n", -1)) {
            Matcher open = OPEN.matcher(line);
            Matcher close = CLOSE.matcher(line);
            if (fence.isEmpty() && open.matches()) {
                fence = open.group(1);
                if (!only.isEmpty() && !only.equals(fence)) {
                    broken.add("The prompt has two different data fences");
                }
                only = fence;
            } else if (!fence.isEmpty() && close.matches() && close.group(1).equals(fence)) {
                fence = "";
            } else if (!fence.isEmpty()) {
                if (!line.startsWith(PREFIX)) {
                    broken.add("A line of data does not start with '" + PREFIX + "'");
                }
                data.add(line);
            } else {
                if (open.find() || close.find()) {
                    broken.add("A data fence stands where none may be");
                }
                ours.add(line);
            }
        }
        if (!fence.isEmpty()) {
            broken.add("A data fence is not closed");
        }
        return new DataFences(text, ours, data, broken);
    }

    /// Headings outside of data, in order, with their marks.
    public List<String> headings() {
        return ours.stream().filter(line -> line.startsWith("#")).toList();
    }
}
