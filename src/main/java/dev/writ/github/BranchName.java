package dev.writ.github;

import dev.writ.kernel.Failed;
import java.util.regex.Pattern;

/// The names that git lets a branch have.
final class BranchName {

    private static final int MAX = 200;

    private static final Pattern WRONG =
            Pattern.compile(
                    "^[-/]|[/.]$|//|\\.\\.|(^|/)\\.|\\.lock(/|$)|@\\{|[\\p{Cntrl} ~^:?*\\[\\\\]");

    private BranchName() {}

    /// @throws Failed when it is none
    static void check(String name) {
        if (name.isEmpty() || name.length() > MAX || WRONG.matcher(name).find()) {
            throw Failed.invalid(
                    "'" + Refusals.clip(name) + "' cannot be the name of a branch",
                    "Use letters, digits, dashes and slashes");
        }
    }
}
