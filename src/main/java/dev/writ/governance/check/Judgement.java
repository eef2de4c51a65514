package dev.writ.governance.check;

import java.util.List;

/// What a check has to say. Not to know is never to pass.
public sealed interface Judgement {

    record Kept() implements Judgement {}

    /// @param problems at least one, one sentence each, without a full stop
    record Broken(List<String> problems) implements Judgement {
        public Broken {
            problems = List.copyOf(problems);
        }
    }

    /// @param missing the fact that was not given
    record NotJudged(String missing) implements Judgement {}

    static Judgement of(List<String> problems) {
        return problems.isEmpty() ? new Kept() : new Broken(problems);
    }
}
