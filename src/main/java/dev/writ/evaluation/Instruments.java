package dev.writ.evaluation;

import dev.writ.token.TokenCounter;

/// What evaluators need that is not in the text.
public record Instruments(TokenCounter tokens, Schemas schemas, Grader grader) {}
