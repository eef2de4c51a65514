package dev.writ.textdiff;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Patch;
import dev.writ.template.TextDiff;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/// Diff by lines, after Myers.
@Singleton
public class UnifiedTextDiff implements TextDiff {

    private static final int CONTEXT = 3;

    @Override
    public String unified(String wasName, String was, String isName, String is) {
        List<String> before = lines(was);
        Patch<String> patch = DiffUtils.diff(before, lines(is));
        return String.join(
                "\n",
                UnifiedDiffUtils.generateUnifiedDiff(wasName, isName, before, patch, CONTEXT));
    }

    @Override
    public List<Row> rows(String was, String is) {
        List<String> before = lines(was);
        var rows = new ArrayList<Row>();
        int next = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(before, lines(is)).getDeltas()) {
            same(before.subList(next, delta.getSource().getPosition()), rows);
            changed(delta.getSource().getLines(), delta.getTarget().getLines(), rows);
            next = delta.getSource().getPosition() + delta.getSource().size();
        }
        same(before.subList(next, before.size()), rows);
        return rows;
    }

    private static List<String> lines(String text) {
        return List.of(text.split("\n", -1));
    }

    private static void same(List<String> lines, List<Row> rows) {
        lines.forEach(line -> rows.add(new Row(Kind.SAME, line, line)));
    }

    private static void changed(List<String> was, List<String> is, List<Row> rows) {
        int both = Math.min(was.size(), is.size());
        for (int i = 0; i < both; i++) {
            rows.add(new Row(Kind.CHANGED, was.get(i), is.get(i)));
        }
        was.subList(both, was.size()).forEach(line -> rows.add(new Row(Kind.REMOVED, line, "")));
        is.subList(both, is.size()).forEach(line -> rows.add(new Row(Kind.ADDED, "", line)));
    }
}
