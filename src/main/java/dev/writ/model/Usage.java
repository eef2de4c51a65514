package dev.writ.model;

import java.util.OptionalDouble;

/// What an answer cost.
///
/// @param tokensIn of the conversation
/// @param tokensOut of the answer
/// @param counted the model's own figures; false when Writ counted the texts instead
/// @param millis from the question to the last piece, tries and pauses included
/// @param cost in the currency of the prices that are set; empty where none are
public record Usage(
        String model,
        long tokensIn,
        long tokensOut,
        boolean counted,
        long millis,
        OptionalDouble cost) {}
