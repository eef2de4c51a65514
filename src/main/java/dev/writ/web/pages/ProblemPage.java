package dev.writ.web.pages;

import dev.writ.web.Problem;
import jakarta.inject.Singleton;

/// An error as a person can read it.
@Singleton
public class ProblemPage {

    private final Layout layout;

    ProblemPage(Layout layout) {
        this.layout = layout;
    }

    public String of(Problem problem) {
        return layout.render(new View("problem.html", problem.title(), "", problem), "");
    }
}
