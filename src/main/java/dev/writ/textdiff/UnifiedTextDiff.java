package dev.writ.textdiff;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import dev.writ.prompt.TextDiff;
import jakarta.inject.Singleton;
import java.util.List;

/// Unified diff by lines, after Myers.
@Singleton
public class UnifiedTextDiff implements TextDiff {

    private static final int CONTEXT = 3;

    @Override
    public String unified(String was, String is) {
        List<String> before = List.of(was.split("\n", -1));
        List<String> after = List.of(is.split("\n", -1));
        var patch = DiffUtils.diff(before, after);
        return String.join(
                "\n",
                UnifiedDiffUtils.generateUnifiedDiff("committed", "now", before, patch, CONTEXT));
    }
}
