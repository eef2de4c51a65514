package dev.writ.evaluation;

import java.util.Optional;
import java.util.OptionalDouble;

/// What a language model answers to a prompt.
@FunctionalInterface
public interface Answers {

    /// @param tokens of prompt and answer
    /// @param cost in the currency of the prices; empty where none are set
    record Answer(String text, long tokens, OptionalDouble cost) {}

    /// @return empty when no model is configured
    Optional<Answer> to(String prompt);
}
