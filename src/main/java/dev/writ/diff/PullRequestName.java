package dev.writ.diff;

import dev.writ.kernel.Failed;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Which pull request: `OWNER/REPO#N`.
///
/// @param owner a user or an organisation
/// @param number from 1
public record PullRequestName(String owner, String repository, int number) {

    private static final Pattern FORM =
            Pattern.compile(
                    "([A-Za-z0-9][A-Za-z0-9_-]{0,99})/(?!\\.{1,2}#)([A-Za-z0-9._-]{1,100})"
                            + "#([1-9][0-9]{0,8})");

    /// @throws Failed when it is no such name
    public static PullRequestName of(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw Failed.invalid(
                    "'" + PatchText.clip(text) + "' is no pull request",
                    "Name it as OWNER/REPO#N, such as acme/shop#12");
        }
        return new PullRequestName(form.group(1), form.group(2), Integer.parseInt(form.group(3)));
    }

    @Override
    public String toString() {
        return owner + "/" + repository + "#" + number;
    }
}
