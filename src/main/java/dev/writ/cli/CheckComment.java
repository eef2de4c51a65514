package dev.writ.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.writ.diff.PullRequestName;
import dev.writ.diff.PullRequests;
import dev.writ.template.Pages;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;

/// The one comment with which a check shows on a pull request.
@Singleton
class CheckComment {

    /// By its first line the comment is found again: it never changes. Comments of HTML would do,
    /// if agents did not remove them.
    private static final String HEADING = "## Checked by Writ\n\n";

    private final Provider<PullRequests> pullRequests;
    private final Provider<Pages> pages;

    CheckComment(Provider<PullRequests> pullRequests, Provider<Pages> pages) {
        this.pullRequests = pullRequests;
        this.pages = pages;
    }

    /// @return where it is to be read
    String write(PullRequestName name, JsonNode checked) {
        String text = HEADING + CheckMarkdown.of(checked, pages.get());
        return pullRequests.get().comment(name, text);
    }
}
