package dev.writ.evaluation;

import java.util.Optional;

/// Asks a language model how good a text is.
@FunctionalInterface
public interface Grader {

    /// @param score 0 to 1
    /// @param reason one line, the model's words
    record Grade(double score, String reason) {}

    /// @param question what is asked of the text
    /// @return empty when no model is configured
    Optional<Grade> grade(String question, String text);
}
