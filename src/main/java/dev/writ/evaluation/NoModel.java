package dev.writ.evaluation;

import jakarta.inject.Singleton;
import java.util.Optional;

/// Who has no model: nothing is answered, nothing graded.
@Singleton
public class NoModel implements Answers, Grader {

    @Override
    public Optional<Answer> to(String prompt) {
        return Optional.empty();
    }

    @Override
    public Optional<Grade> grade(String question, String text) {
        return Optional.empty();
    }
}
