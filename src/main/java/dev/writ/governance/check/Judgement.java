package dev.writ.governance.check;

import java.util.List;

/// What a check has to say. Not to know is never to pass.
public sealed interface Judgement {

    record Kept() implements Judgement {}

    /// @param problems at least one
    record Broken(List<Problem> problems) implements Judgement {
        public Broken {
            problems = List.copyOf(problems);
        }
    }

    /// @param missing the fact that was not given
    record NotJudged(String missing) implements Judgement {}

    static Judgement of(List<Problem> problems) {
        return problems.isEmpty() ? new Kept() : new Broken(problems);
    }

    /// About a prompt, whose problems have no place in a file.
    static Judgement ofPrompt(List<String> problems) {
        return of(problems.stream().map(Problem::of).toList());
    }

    static Judgement broken(String problem) {
        return new Broken(List.of(Problem.of(problem)));
    }
}
